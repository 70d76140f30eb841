import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readId, writeId } from './ids.ts';

it('writes ids as the engine does, and reads them back', () => {
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeNat(), fc.nat(2 ** 26)), (id) => {
      expect(writeId(id)).toBe(id.toString(32));
      expect(readId(writeId(id))).toBe(id);
    }),
    { examples: [[0], [32 ** 5 - 1], [32 ** 5], [32 ** 5 + 1], [Number.MAX_SAFE_INTEGER]] },
  );
});
