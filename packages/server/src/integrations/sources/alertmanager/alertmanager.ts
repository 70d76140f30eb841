/** Prometheus Alertmanager, by its webhook of version 4; Grafana sends the same. */

import { type Alert, writeAlert } from '@tagloop/language/vocabulary/alert';
import { writeOccurrence } from '@tagloop/language/vocabulary/occurrence';
import { type Fields, fieldsOf } from '../../payload.ts';
import { written } from '../../reading.ts';
import { shortened } from '../../shortened.ts';
import { BadPayload, type Operation, type Source } from '../../source.ts';
import { samples } from './samples.ts';
import { type AlertmanagerSettings, settings } from './settings.ts';
import { setup } from './setup.ts';

export const alertmanager = {
  kind: 'alertmanager',
  title: 'Prometheus Alertmanager',
  gives: 'Alerts that open and close; Grafana sends the same',
  stages: ['monitor'],
  robotKind: 'monitoring',
  settings,
  setup,
  samples,

  eventOf({ payload }) {
    const status = typeof payload === 'object' && payload !== null && 'status' in payload ? payload.status : undefined;
    return typeof status === 'string' && status !== '' ? status : 'unknown';
  },

  read({ payload: given, settings: { serviceLabels = [] } }) {
    const payload = fieldsOf(given);
    const version = payload.string('version');
    if (version !== '4' && version !== '1') throw new BadPayload('must be "4"', 'version');
    if (!payload.has('alerts')) throw new BadPayload('a list is missing', 'alerts');
    return written(...payload.list('alerts').map((alert) => operationOf(alert, serviceLabels)));
  },
} satisfies Source<AlertmanagerSettings>;

function operationOf(alert: Fields, serviceLabels: readonly string[]): Operation {
  const fingerprint = alert.string('fingerprint');
  if (!/^[\da-f]{1,64}$/i.test(fingerprint)) throw new BadPayload('must be a hexadecimal number', 'fingerprint');
  const status = alert.string('status');
  if (status !== 'firing' && status !== 'resolved') throw new BadPayload('must be "firing" or "resolved"', 'status');
  const key = `alert:${fingerprint}`;
  const isOver = status === 'resolved';
  const at = alert.time(isOver ? 'endsAt' : 'startsAt');
  const signal = isOver ? 'UP' : 'AL';
  const described = describe(alert, serviceLabels);
  return {
    key,
    text: writeAlert({ signal: 'AL', ...described }),
    labels: { set: [isOver ? 'done' : 'open'] },
    // One reply for each time that it begins or ends: a reminder of what still fires says nothing new.
    reply: { key: `${key}/${signal}/${at}`, text: writeOccurrence({ signal, summary: described.summary }) },
    at,
  };
}

function describe(alert: Fields, serviceLabels: readonly string[]): Omit<Alert, 'signal'> {
  const labels = alert.texts('labels');
  const annotations = alert.texts('annotations');
  const name = labels.get('alertname');
  const description = annotations.get('description') ?? annotations.get('message');
  const summary = annotations.get('summary') ?? description ?? name ?? 'An alert without a name';
  return {
    service: serviceLabels.map((label) => labels.get(label)).find((value) => value !== undefined),
    name,
    instance: labels.get('instance'),
    severity: labels.get('severity'),
    summary: shortened(summary, 300),
    url: annotations.get('runbook_url') ?? alert.optionalString('generatorURL'),
    body: description === summary ? undefined : description && shortened(description),
  };
}
