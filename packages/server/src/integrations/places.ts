/** Where the messages go below the topic of the intake, when its settings say `split`. */
export const places = {
  pullRequests: 'PullRequests',
  pushes: 'Pushes',
  pipelines: 'Pipelines',
  releases: 'Releases',
  deployments: 'Deployments',
  issues: 'Issues',
} as const;
