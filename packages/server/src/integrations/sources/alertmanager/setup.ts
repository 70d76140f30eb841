/** How to point Alertmanager here, for the person who does it. */
export const setup = `
1. Add a receiver to \`alertmanager.yml\`:

   \`\`\`yaml
   receivers:
     - name: tagloop
       webhook_configs:
         - url: {{url}}
           send_resolved: true
   \`\`\`

2. Name it in a route; without one of its own it can be the first one, with \`continue: true\`, so that the others still
   get their alerts:

   \`\`\`yaml
   route:
     receiver: default
     routes:
       - receiver: tagloop
         continue: true
   \`\`\`

3. Reload: \`curl -X POST http://localhost:9093/-/reload\`, then \`amtool alert add Hello service=api\` sends a first one.

An alert stays one message however often it comes back: \`open\` while it fires, \`done\` when it is resolved. Taking it
(\`doing\`) is done here. Its service is the first of the labels under **Labels that name the service** that it carries.
Leave \`max_alerts\` at 0: what Alertmanager cuts off does not arrive.
`.trim();
