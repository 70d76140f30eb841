/** How well-known labels look. Tones and glyphs are those of the style guide, colours are Tat's where it had one. */

/** What a state means to the reader: well, broken, to be watched, under way, at rest. */
export type Tone = 'ok' | 'bad' | 'warn' | 'run' | 'idle';

export const glyphs = [
  'ok',
  'appr',
  'bad',
  'open',
  'warn',
  'back',
  'run',
  'part',
  'half',
  'most',
  'todo',
  'wait',
  'stop',
  'mute',
  'unk',
  'note',
] as const;
/**
 * The shape of a state: tick, hollow tick, cross, ring with a dot, triangle, arrow back, turning ring, pies of a
 * quarter, a half and three quarters, empty ring, dashed ring, square, slashed ring, question, dot.
 */
export type Glyph = (typeof glyphs)[number];

export interface Look {
  readonly color: string;
  readonly tone: Tone;
  readonly glyph: Glyph;
}

const green = '#14892c';
const red = '#d04437';
const amber = '#ec971f';
const blue = '#5484ed';
const grey = '#8a8a94';

const ok: Look = { color: green, tone: 'ok', glyph: 'ok' };
const bad: Look = { color: red, tone: 'bad', glyph: 'bad' };
const warn: Look = { color: amber, tone: 'warn', glyph: 'warn' };
const running: Look = { color: blue, tone: 'run', glyph: 'run' };
const half: Look = { color: blue, tone: 'run', glyph: 'half' };
const most: Look = { color: blue, tone: 'run', glyph: 'most' };
const todo: Look = { color: grey, tone: 'idle', glyph: 'todo' };
const waiting: Look = { color: '#8a6d3b', tone: 'idle', glyph: 'wait' };
const stopped: Look = { color: grey, tone: 'idle', glyph: 'stop' };
const muted: Look = { color: grey, tone: 'idle', glyph: 'mute' };
const unknown: Look = { color: grey, tone: 'idle', glyph: 'unk' };

/** A label that nobody knows. */
export const note: Look = { color: '#708090', tone: 'idle', glyph: 'note' };

/** By the exact text of the label. */
export const looks: ReadonlyMap<string, Look> = new Map([
  ['open', { color: red, tone: 'bad', glyph: 'open' }],
  ['doing', half],
  ['done', ok],

  ['OPENED', { color: blue, tone: 'run', glyph: 'open' }],
  ['APPROVED', { color: green, tone: 'ok', glyph: 'appr' }],
  ['UNAPPROVED', warn],
  ['MERGED', ok],
  ['DECLINED', stopped],
  ['draft', { color: grey, tone: 'idle', glyph: 'wait' }],

  ['Waiting', waiting],
  ['Building', running],
  ['Success', ok],
  ['Failed', bad],
  ['Fail', bad],
  ['Stopped', stopped],
  ['Skipped', muted],

  ['develop', { color: '#cccccc', tone: 'idle', glyph: 'todo' }],
  ['staging', { color: '#3d85c6', tone: 'run', glyph: 'part' }],
  ['preprod', { color: amber, tone: 'run', glyph: 'most' }],

  ['Deploying', running],
  ['RolledBack', { color: amber, tone: 'warn', glyph: 'back' }],
  ['Cancelled', stopped],

  ['AL', bad],
  ['WARN', warn],
  ['UP', ok],
  ['unknown', unknown],
  ['silenced', muted],

  ['sentiment:positive', ok],
  ['sentiment:happy', ok],
  ['sentiment:neutral', todo],
  ['sentiment:mixed', warn],
  ['sentiment:negative', bad],
  ['sentiment:unhappy', bad],

  ['size:XS', note],
  ['size:S', note],
  ['size:M', note],
  ['size:L', { ...note, color: amber }],
  ['size:XL', { ...note, color: red }],

  ['status:todo', todo],
  ['status:doing', half],
  ['status:review', most],
  ['status:done', ok],

  ['planned', todo],
  ['confirmed', ok],
  ['read', { color: green, tone: 'idle', glyph: 'todo' }],
  ['unread', { color: red, tone: 'idle', glyph: 'note' }],
]);
