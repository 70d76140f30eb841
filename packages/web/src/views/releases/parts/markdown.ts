/** Releases as a change log in the form of Keep a Changelog. */

import type { Block } from './blocks.ts';
import { linkName } from './links.ts';

/** The headings of Keep a Changelog, by the words that stand for them. */
const headings: Readonly<Record<string, string>> = {
  feat: 'Added',
  feature: 'Added',
  add: 'Added',
  change: 'Changed',
  perf: 'Changed',
  refactor: 'Changed',
  improvement: 'Changed',
  deprecate: 'Deprecated',
  remove: 'Removed',
  fix: 'Fixed',
  bug: 'Fixed',
  security: 'Security',
};

/** What Markdown would read as something else; `#` begins a heading only at the start of a line, so tags stay. */
const special = /[\\`*_[\]<>]/g;

/** Newest first, as the blocks come. @param headingOf how any other heading is written */
export function changeLog(blocks: readonly Block[], headingOf: (section: string) => string): string {
  const parts = blocks.map((block) => {
    const day = block.date ?? block.root.createdAt.slice(0, 10);
    const name = block.service ? `${escaped(block.service)} ${escaped(block.name)}` : escaped(block.name);
    const lines = [`## [${name}] - ${escaped(day)}`, ''];
    if (block.title) lines.push(escaped(block.title), '');
    const written = new Map<string, string[]>();
    for (const { name: section, items } of block.sections) {
      const heading = headings[section.toLowerCase()] ?? headingOf(section);
      const own = written.get(heading) ?? [];
      for (const { text, url } of items) own.push(`- ${oneLine(text)}${url ? ` ([${linkName(url)}](<${url}>))` : ''}`);
      written.set(heading, own);
    }
    for (const [heading, items] of written) lines.push(`### ${escaped(heading)}`, '', ...items, '');
    return lines.join('\n');
  });
  return `# Changelog\n\n${parts.join('\n')}`;
}

function oneLine(text: string): string {
  return escaped(text.replace(/\s+/g, ' '));
}

function escaped(text: string): string {
  return text.replace(special, '\\$&');
}
