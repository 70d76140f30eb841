import { describe, expect, it } from 'vitest';
import { fenced, isInFence, looksLikeCode } from './fences.ts';

describe('fences', () => {
  it('knows whether the caret stands in code', () => {
    expect(isInFence('see\n```go\nfunc main() {')).toBe(true);
    expect(isInFence('see\n```\nx\n```\nand')).toBe(false);
    expect(isInFence('a ``` inside of a line')).toBe(false);
  });

  it('tells code from prose and lists', () => {
    expect(looksLikeCode('if (a) {\n  b();\n}')).toBe(true);
    expect(looksLikeCode('select 1;\nselect 2;')).toBe(true);
    expect(looksLikeCode('one line;')).toBe(false);
    expect(looksLikeCode('First we stop it.\nThen we look.')).toBe(false);
    expect(looksLikeCode('- one\n  - two')).toBe(false);
    expect(looksLikeCode('```\n  kept\n```')).toBe(false);
  });

  it('puts code on lines of its own, between longer marks than it holds', () => {
    expect(fenced('a\n  b\n', 'see', '')).toBe('\n```\na\n  b\n```\n');
    expect(fenced('```\nx\n```', '', '\nend')).toBe('````\n```\nx\n```\n````');
  });
});
