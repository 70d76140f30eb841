/** Checks of an outside CI: its suite on a commit is a run, each check a step. GitHub Actions tells its own runs. */

import { runKey, writeRun } from '@tagloop/language/vocabulary/run';
import { stepKey, writeStep } from '@tagloop/language/vocabulary/step';
import type { Fields } from '../../payload.ts';
import { places } from '../../places.ts';
import { unsupported, written } from '../../reading.ts';
import type { Operation, Reading } from '../../source.ts';
import { runLabels, stepLabels } from './conclusions.ts';
import type { GithubEvent, Repository } from './event.ts';

const actions = 'github-actions';
const twice = unsupported('Checks of GitHub Actions are written by workflow_run and workflow_job.');

export function readCheckSuiteEvent({ payload, repository }: GithubEvent): Reading {
  const suite = payload.object('check_suite');
  return isOfActions(suite) ? twice : written(suiteOperation(suite, repository));
}

export function readCheckRunEvent({ payload, repository }: GithubEvent): Reading {
  const check = payload.object('check_run');
  const suite = check.object('check_suite');
  if (isOfActions(check) || isOfActions(suite)) return twice;
  const run = suiteOperation(suite, repository);
  return written(run, {
    key: stepKey(run.key, check.integer('id')),
    parentKey: run.key,
    text: writeStep({
      name: check.string('name'),
      note: check.optionalString('output.title') ?? '',
      url: check.optionalString('details_url') ?? check.optionalString('html_url'),
    }),
    labels: stepLabels(check),
    at: check.optionalTime('completed_at') ?? check.time('started_at'),
    place: run.place,
  });
}

function isOfActions(check: Fields): boolean {
  return check.optionalString('app.slug') === actions;
}

function suiteOperation(suite: Fields, { host, repo, service }: Repository): Operation {
  return {
    // Suites and workflow runs are numbered apart.
    key: runKey(host, repo, `check-suite-${suite.integer('id')}`),
    text: writeRun({
      pipeline: suite.string('app.name'),
      service,
      repo,
      branch: suite.optionalString('head_branch'),
      commit: suite.string('head_sha'),
      title: '',
    }),
    labels: runLabels(suite),
    at: suite.time('updated_at'),
    place: places.pipelines,
  };
}
