/** Texts that somebody sends to break a page. */

import type { Sketch } from './team.ts';

const long = 'w'.repeat(1_000_000);

const texts = [
  '<script>window.wasRun = true</script><img src=x onerror="window.wasRun = true">',
  '<svg onload="window.wasRun=true"><a href="javascript:window.wasRun=true">go</a></svg>',
  '[go](javascript:window.wasRun=true) ![seen](https://tracker.test/pixel.png) <https://tracker.test>',
  '\u202eright to left\u202c \u2066isolated \u0000'.replace('\u0000', ''),
  'e\u0301'.repeat(40) + '\u0489'.repeat(60),
  '# heading\n\n```\nnever closed\n\n| a | b |\n|---|\n> > > > > > quoted',
  '#key:%00%ff%25 #a:b:c:d:e #pipeline:%3Cb%3Ebold%3C%2Fb%3E @nobody #',
  '\u200b',
  `${long} #long:${long.slice(0, 5_000)}`,
];

/** Like a message that a view is made for, in everything but what was done to it. */
export function hostile(one: Sketch): Sketch[] {
  const labels = [
    '<b>label</b>',
    `${long.slice(0, 500)}=expression(alert(1))`,
    '\u202elabel=url(https://tracker.test)',
  ];
  return texts.flatMap((text, index): Sketch[] => [
    { by: one.by, ago: index * 60_000, text, labels },
    { ...one, ago: index * 90_000, text: `${one.text} ${text}`, key: `hostile-${index}`, labels: one.labels ?? [] },
  ]);
}
