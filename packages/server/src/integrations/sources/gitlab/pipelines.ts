/** GitLab CI: a living message for each pipeline, a reply for each of its jobs. */

import { type RunState, runKey, writeRun } from '@tagloop/language/vocabulary/run';
import { inferredLabel } from '@tagloop/language/vocabulary/runFold';
import { stepKey, writeStep } from '@tagloop/language/vocabulary/step';
import type { Fields } from '../../payload.ts';
import { places } from '../../places.ts';
import { written } from '../../reading.ts';
import { BadPayload, type Operation, type Reading } from '../../source.ts';
import { firstLine } from '../../words.ts';
import type { GitlabEvent } from './event.ts';

const states: ReadonlyMap<string, RunState> = new Map([
  ['created', 'Waiting'],
  ['waiting_for_resource', 'Waiting'],
  ['preparing', 'Waiting'],
  ['pending', 'Waiting'],
  ['scheduled', 'Waiting'],
  ['manual', 'Waiting'],
  ['running', 'Building'],
  ['canceling', 'Building'],
  ['success', 'Success'],
  ['failed', 'Failed'],
  ['canceled', 'Stopped'],
  ['skipped', 'Skipped'],
]);

export function readPipelineEvent({ payload, project }: GitlabEvent): Reading {
  const { host, repo, service } = project;
  const pipeline = payload.object('object_attributes');
  const key = runKey(host, repo, pipeline.integer('id'));
  const jobs = payload.list('builds');
  const state = states.get(pipeline.string('status'));
  const run: Operation = {
    key,
    text: writeRun({
      pipeline: pipeline.optionalString('name') ?? 'pipeline',
      run: String(pipeline.optionalNumber('iid') ?? pipeline.integer('id')),
      service,
      repo,
      branch: payload.optionalString('merge_request.source_branch') ?? pipeline.optionalString('ref'),
      commit: pipeline.string('sha'),
      title: firstLine(payload.optionalString('commit.message') ?? ''),
      url: pipeline.optionalString('url'),
    }),
    labels: { set: state ? [state] : [], remove: state ? [inferredLabel] : [] },
    at: Math.max(pipeline.time('created_at'), ...[pipeline, ...jobs].map(lastTimeOf)),
    place: places.pipelines,
  };
  const page = payload.string('project.web_url');
  const steps = jobs.map((job) => {
    const at = lastTimeOf(job);
    const step = { name: job.string('name'), id: job.integer('id'), status: job.string('status') };
    return stepReply(key, page, { ...step, reason: job.optionalString('failure_reason'), at });
  });
  return written(run, ...steps);
}

/** A job moved; GitLab tells of its pipeline only when the pipeline itself does. */
export function readJobEvent({ payload, project }: GitlabEvent): Reading {
  const key = runKey(project.host, project.repo, payload.integer('pipeline_id'));
  const times = ['build_created_at', 'build_started_at', 'build_finished_at'];
  return written(
    stepReply(key, payload.string('project.web_url'), {
      name: payload.string('build_name'),
      id: payload.integer('build_id'),
      status: payload.string('build_status'),
      reason: payload.optionalString('build_failure_reason'),
      at: latest(
        times.flatMap((name) => payload.optionalTime(name) ?? []),
        'build_created_at',
      ),
    }),
  );
}

interface Job {
  readonly name: string;
  readonly id: number;
  readonly status: string;
  readonly reason: string | undefined;
  readonly at: number;
}

/** The longest key that the hub takes. */
const longestKey = 300;

/** By name, so that a job that is run again is the same step; its id is another one each time. */
function stepReply(run: string, page: string, { name, id, status, reason, at }: Job): Operation {
  const named = stepKey(run, name);
  const state = states.get(status);
  const isTold = state === 'Failed' && reason !== undefined && reason !== 'unknown_failure';
  return {
    key: named.length <= longestKey ? named : stepKey(run, id),
    parentKey: run,
    text: writeStep({ name, note: isTold ? reason.replaceAll('_', ' ') : '', url: `${page}/-/jobs/${id}` }),
    labels: { set: state ? [state] : [] },
    at,
    place: places.pipelines,
  };
}

function lastTimeOf(thing: Fields): number {
  const times = ['created_at', 'started_at', 'finished_at'].flatMap((name) => thing.optionalTime(name) ?? []);
  return latest(times, 'created_at');
}

function latest(times: readonly number[], at: string): number {
  if (times.length === 0) throw new BadPayload('a time is missing', at);
  return Math.max(...times);
}
