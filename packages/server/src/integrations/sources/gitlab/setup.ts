/** How to point GitLab here, for the person who does it. */
export const setup = `
1. On GitLab open the project, or with GitLab Premium the group for all of its projects, then **Settings → Webhooks →
   Add new webhook**.
2. **URL**: \`{{url}}\`
3. **Secret token**: \`{{secret}}\`
4. **Trigger**: tick what you want to see; what the hub does not know it leaves aside:

   | You want to see | Tick |
   |---|---|
   | merge requests | Merge request events |
   | pushes | Push events |
   | pipelines with their jobs | Pipeline events, Job events |
   | deployments | Deployment events |

5. **Add webhook**, then **Test → Push events**: the push must stand in the delivery log of this intake.

With **Sub-topics** on, messages go to \`PullRequests\`, \`Pushes\`, \`Pipelines\` and \`Deployments\` below the topic of
the intake. A project is a service of its own name; name another one under **Services** where several projects make one
service. Where people have another name on GitLab than here, say so under **People**: who is asked for a review is then
told of it.
`.trim();
