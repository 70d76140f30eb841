import { fakeMessage } from '@tagloop/client/store/testing';
import { changeLabels } from '@tagloop/language/labels/change';
import { defaultColor } from '@tagloop/language/labels/families';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backTo, doTogether } from './together.ts';

it('does what it may, and says how much was refused and why', async () => {
  const messages = Array.from({ length: 9 }, (_, at) => fakeMessage(at + 1));
  const { done, refused } = await doTogether(messages, async (message) => {
    if (Number.parseInt(message.id, 32) % 3 === 0) throw new Error('not yours');
    return message;
  });
  expect(done).toHaveLength(6);
  expect(refused).toEqual({ count: 3, reasons: ['not yours'] });
});

it('takes back any change of labels', () => {
  const texts = ['open', 'doing', 'done', 'Failed', 'Success', 'flaky', 'severity:high'];
  const label = (text: string) => ({ text, color: defaultColor(text) });
  const some = fc.uniqueArray(fc.constantFrom(...texts));
  fc.assert(
    fc.property(some, some, some, (had, set, remove) => {
      const labels = changeLabels([], { set: had.map(label) });
      const before = fakeMessage(1, { labels });
      const after = fakeMessage(1, { labels: changeLabels(labels, { set: set.map(label), remove }) });
      const back = changeLabels(after.labels, backTo(before, after));
      expect(new Set(back.map(({ text }) => text))).toEqual(new Set(labels.map(({ text }) => text)));
    }),
  );
});
