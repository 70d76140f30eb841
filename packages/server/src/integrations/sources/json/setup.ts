/** How to send JSON here and say what becomes of it, for the person who does it. */
export const setup = `
1. Let the sender post JSON to \`{{url}}\`. A header \`Webhook-Id\` or \`Idempotency-Key\` makes a repeat harmless.
2. Say under **Mapping** what becomes of it, in [JSONata](https://docs.jsonata.org):

   \`\`\`
   {
     "key": "deploy:" & service & ":" & id,
     "tags": { "deploy": true, "service": service, "env": environment, "version": version },
     "title": note,
     "url": link,
     "labels": status = "ok" ? "Success" : "Failed",
     "at": finished_at
   }
   \`\`\`

3. Look at what it makes of the last deliveries with **Preview**, then save.

One object is one step of a living message; a list is several; nothing (\`null\`, \`[]\`) leaves the delivery aside.

| Field | Means |
|---|---|
| \`key\` | which message; the same key moves it on. Never what changes: state, time, count |
| \`parentKey\` | makes it a reply of the message with that key |
| \`tags\` | \`{ "deploy": true, "service": "api" }\` is \`#deploy #service:api\` |
| \`title\`, \`url\`, \`body\` | words; they neither tag nor call anybody |
| \`mentions\` | names to call, \`"ada"\` or \`"group:ops"\` |
| \`labels\`, \`removeLabels\` | states, \`"open"\` or \`{ "text": "slow", "color": "orange" }\` |
| \`reply\` | adds a reply: \`key\`, \`tags\`, \`title\`, \`url\`, \`body\`, \`labels\` |
| \`at\` | when it happened: RFC 3339, or seconds or milliseconds since 1970; else now |
| \`place\` | a topic below this one, such as \`"Nightly"\` |

A mapping has 100 ms and 64 MB for a payload.
`.trim();
