/** How to receive what the hub posts, for the person who does it. */
export const setup = `
1. Let your receiver listen for \`POST\` at the **Address**. The body is JSON: \`{"event": {…}}\`, an event as the feed
   delivers it, with the message as it was then.
2. Keep the signing secret that is shown once when the hook is made.
3. Check each request: \`X-Tagloop-Signature-256\` must be \`sha256=\` and the hexadecimal HMAC-SHA-256 with that secret
   over \`X-Tagloop-Timestamp\`, a dot and the body as it came. Refuse what is older than a few minutes.
4. Answer \`2xx\` within ten seconds and do the work afterwards.
5. The same event can come twice: drop what carries an \`X-Tagloop-Delivery\` that you have seen.

An answer of \`4xx\` means "never again", apart from 408, 409, 425 and 429. After any other answer, or none, the hub tries
again after 5 seconds, 30 seconds, 2 and 10 minutes, 1 and 6 hours; it waits longer where \`Retry-After\` says so, up to
an hour. Redirects are not followed.
`.trim();
