import { expect, it } from 'vitest';
import { bar, sparkline } from '../../bars.ts';
import { sessionWith } from '../../testing.ts';

const line = (group: string[], counts: number[], values: (number | null)[]) => ({
  group,
  rest: false,
  count: counts.reduce((sum, each) => sum + each, 0),
  value: values.at(-1) ?? null,
  counts,
  values,
});

const answer = (series: ReturnType<typeof line>[], more: object = {}) => ({
  groups: series[0]?.group.map(() => '#service') ?? [],
  measure: 'p50(time(OPENED -> MERGED))',
  unit: 'ms',
  buckets: [{ name: '2026-W46' }, { name: '2026-W47' }],
  skipped: { noTime: 0, noNumber: 2, unfinished: 1 },
  series,
  ...more,
});

const two = answer([line(['api'], [1, 3], [3_600_000, 9_000_000]), line(['web'], [0, 1], [null, 60_000])]);

it('asks for what was typed, in the zone of the terminal', async () => {
  const { requests } = await sessionWith(
    { 'GET /api/stats': () => two },
    ['stats', '#PullRequest', '-label:draft', '--bucket', 'week', '--group', '#service', '--since', '12w'],
    { env: { TAGLOOP_URL: 'http://hub.test', TAGLOOP_TOKEN: 'secret', TZ: 'Asia/Kathmandu' } },
  );
  expect(Object.fromEntries(requests[0]?.query ?? [])).toEqual({
    q: '#PullRequest -label:draft',
    bucket: 'week',
    group: '#service',
    since: '12w',
    zone: 'Asia/Kathmandu',
  });
});

it('prints a line for each number into a pipe, and tells what is left out', async () => {
  const { out, error } = await sessionWith({ 'GET /api/stats': () => two }, ['stats']);
  expect(out).toBe(
    '2026-W46\tapi\t1\t3600000\n2026-W47\tapi\t3\t9000000\n2026-W46\tweb\t0\t\n2026-W47\tweb\t1\t60000\n',
  );
  expect(error).toBe('left out: 2 without a number, 1 that have not come to the end\n');
});

it('draws a line for each series in a terminal', async () => {
  const { out } = await sessionWith({ 'GET /api/stats': () => two }, ['stats'], { columns: 100 });
  expect(out.split('\n').map((text) => text.split(/\s{2,}/))).toMatchObject([
    ['BUCKET', '#SERVICE', 'COUNT', 'VALUE', ''],
    ['2026-W46 … 2026-W47', 'api', '4', '2.5 h', '▄█'],
    ['2026-W46 … 2026-W47', 'web', '1', '1 min', '█'],
    [''],
  ]);
});

it('draws a bar for each bucket of a single series', async () => {
  const one = answer([line([], [2, 4], [2, 4])], { unit: 'messages', measure: 'count' });
  const { out } = await sessionWith({ 'GET /api/stats': () => one }, ['stats'], { columns: 100 });
  expect(out.split('\n').slice(1, 3)).toEqual([
    `2026-W46  2      ${'█'.repeat(15)}`,
    `2026-W47  4      ${'█'.repeat(30)}`,
  ]);
});

it('knows its buckets', async () => {
  expect((await sessionWith({}, ['stats', '--bucket', 'fortnight'])).code).toBe(2);
});

it('draws numbers as blocks', () => {
  expect([bar(1, 8, 1), bar(0, 8, 1), bar(null, 8, 1), bar(9, 8, 2), bar(0.001, 8, 2)]).toEqual([
    '▏',
    '',
    '',
    '██',
    '▏',
  ]);
  expect([sparkline([0, 1, null, 7]), sparkline([0, 0]), sparkline([])]).toEqual(['▁▂ █', '▁▁', '']);
});
