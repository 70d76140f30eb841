/** How to point GitHub here, for the person who does it. */
export const setup = `
1. On GitHub open the repository, or the organization for all of its repositories, then **Settings → Webhooks → Add webhook**.
2. **Payload URL**: \`{{url}}\`
3. **Content type**: \`application/json\`
4. **Secret**: \`{{secret}}\`
5. **Which events**: *Send me everything* is fine, the hub leaves aside what it does not know. To send less, choose
   *Let me select individual events* and tick those that you want to see:

   | You want to see | Tick |
   |---|---|
   | pull requests | Pull requests, Pull request reviews, Pull request review comments, Pull request review threads, Issue comments |
   | pushes | Pushes |
   | pipelines of GitHub Actions | Workflow runs, Workflow jobs |
   | pipelines of another CI | Check runs, Check suites |
   | releases | Releases |
   | deployments | Deployments, Deployment statuses |
   | the plan | Issues, Issue comments |

6. **Add webhook**. GitHub sends a \`ping\` at once: it must stand in the delivery log of this intake.

With **Sub-topics** on, messages go to \`PullRequests\`, \`Pushes\`, \`Pipelines\`, \`Releases\`, \`Deployments\` and
\`Issues\` below the topic of the intake. A repository is a service of its own name; name another one under
**Services** where several repositories make one service. Where people have another name on GitHub than here, say so
under **People**: who is asked for a review is then told of it.
`.trim();
