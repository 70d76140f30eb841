/** How to point Gitea or Forgejo here, for the person who does it. */
export const setup = `
1. Open the repository, or the organization for all of its repositories, then **Settings → Webhooks → Add webhook →
   Gitea** (**Forgejo** there).
2. **Target URL**: \`{{url}}\`
3. **POST content type**: \`application/json\`
4. **Secret**: \`{{secret}}\`
5. **Trigger on**: *All events* is fine, the hub leaves aside what it does not know. To send less, choose *Custom events*:
   Push, Pull request, Pull request synchronized, Pull request reviewed, Pull request review requested.
6. **Add webhook**, then **Test delivery**: the push must stand in the delivery log of this intake.

With **Sub-topics** on, messages go to \`PullRequests\` and \`Pushes\` below the topic of the intake. Where people have
another name there than here, say so under **People**: who is asked for a review is then told of it. Pipelines come by
the intake of the CI that runs them. Where the hub has a private address, Gitea must be allowed to send there:
\`ALLOWED_HOST_LIST\` in the section \`webhook\` of its configuration.
`.trim();
