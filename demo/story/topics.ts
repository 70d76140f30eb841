/** Where the team's messages go: a root topic for each stage of the loop, and one for the team itself. */

import type { Stage } from '@tagloop/language/stages';

export interface Place {
  readonly path: string;
  readonly description: string;
  readonly stages?: readonly Stage[];
  /** Id of the view that it opens with. */
  readonly view?: string;
  /** Pattern of environment names → tier. */
  readonly environments?: Readonly<Record<string, 'development' | 'testing' | 'staging' | 'production'>>;
}

export const topics = {
  board: '/Plan/Board',
  roadMap: '/Plan/RoadMap',
  pulls: '/Code/PullRequests',
  pushes: '/Code/Pushes',
  snippets: '/Code/Snippets',
  pipelines: '/Build/Pipelines',
  endToEnd: '/Test/EndToEnd',
  notes: '/Release/Notes',
  environments: '/Deploy/Environments',
  alerts: '/Monitor/Alerts',
  items: '/Monitor/Items',
  dashboard: '/Monitor/Dashboard',
  onCall: '/Monitor/OnCall',
  survey: '/Feedback/Survey',
  incidents: '/Feedback/Incidents',
  kpi: '/Feedback/KPI',
  team: '/Payments/Team',
  jobs: '/Payments/Jobs',
} as const;

/** In the order in which they are made: a topic stands behind the one above it. */
export const places: readonly Place[] = [
  { path: '/Plan', description: 'What we want to do, and when', stages: ['plan'] },
  { path: topics.board, description: 'Stories, from to do to done', view: 'board' },
  { path: topics.roadMap, description: 'Week by week: done, blocking points, the next ten days', view: 'releases' },

  { path: '/Code', description: 'What we write', stages: ['code'] },
  { path: topics.pulls, description: 'Pull requests of all repositories', view: 'pulls' },
  { path: topics.pushes, description: 'Every push with its commits' },
  { path: topics.snippets, description: 'Code worth keeping', view: 'snippets' },

  { path: '/Build', description: 'What the machines make of it', stages: ['build', 'test'] },
  { path: topics.pipelines, description: 'Pipelines of all repositories', view: 'pipelines' },

  { path: '/Test', description: 'Whether it holds together', stages: ['test'] },
  { path: topics.endToEnd, description: 'Whole journeys of a customer, every night', view: 'pipelines' },

  { path: '/Release', description: 'What we give out', stages: ['release'] },
  { path: topics.notes, description: 'Versions and what is new in them', view: 'releases' },

  { path: '/Deploy', description: 'What runs where', stages: ['deploy'] },
  {
    path: topics.environments,
    description: 'Deployments to staging, preprod and production',
    view: 'deployments',
    environments: { 'staging*': 'staging', 'preprod*': 'staging', 'production*': 'production' },
  },

  { path: '/Monitor', description: 'How it runs', stages: ['monitor'] },
  { path: topics.alerts, description: 'What calls for someone', view: 'alerts' },
  { path: topics.items, description: 'Everything that is watched', view: 'wall' },
  { path: topics.dashboard, description: 'The numbers of the day', view: 'dashboard' },
  { path: topics.onCall, description: 'Who is on call, and what it was', view: 'oncall' },

  { path: '/Feedback', description: 'What comes of it', stages: ['feedback'] },
  { path: topics.survey, description: 'What customers say', view: 'feedback' },
  { path: topics.incidents, description: 'Troubles that customers felt, and what we learned' },
  { path: topics.kpi, description: 'Numbers of the week', view: 'kpi' },

  { path: '/Payments', description: 'The team' },
  { path: topics.team, description: 'Talk', view: 'standard' },
  { path: topics.jobs, description: 'What runs at night' },
];
