/** Code worth keeping. */

export interface SnippetLine {
  readonly by: string;
  readonly language: string;
  readonly title: string;
  readonly code: string;
  readonly said: readonly (readonly [by: string, text: string])[];
}

export const snippets: readonly SnippetLine[] = [
  {
    by: 'chloe',
    language: 'sql',
    title: 'Who holds the lock',
    code: 'select blocked.pid, blocked.query, blocking.pid as by, blocking.query as held\nfrom pg_stat_activity blocked\njoin lateral unnest(pg_blocking_pids(blocked.pid)) as b(pid) on true\njoin pg_stat_activity blocking on blocking.pid = b.pid;',
    said: [['ada', 'This found it in ten seconds last night.']],
  },
  {
    by: 'devan',
    language: 'ts',
    title: 'Check digits of an IBAN',
    code: "export function hasCheckDigits(iban: string): boolean {\n  const turned = iban.slice(4) + iban.slice(0, 4);\n  const digits = [...turned].map((c) => Number.parseInt(c, 36)).join('');\n  return BigInt(digits) % 97n === 1n;\n}",
    said: [['bruno', 'BigInt! I remember forty lines of splitting.']],
  },
  {
    by: 'hugo',
    language: 'bash',
    title: 'When does a certificate end',
    code: 'echo | openssl s_client -connect "$1:443" -servername "$1" 2>/dev/null |\n  openssl x509 -noout -enddate',
    said: [],
  },
  {
    by: 'farid',
    language: 'python',
    title: 'Split by time, not by chance',
    code: "def split(frame, share=0.8):\n    frame = frame.sort_values('paid_at')\n    cut = int(len(frame) * share)\n    return frame.iloc[:cut], frame.iloc[cut:]",
    said: [
      ['chloe', 'So that is why the model got worse. Honest, I mean.'],
      ['farid', 'Honest is the word.'],
    ],
  },
  {
    by: 'greta',
    language: 'css',
    title: 'A total that does not jump',
    code: '.total {\n  font-variant-numeric: tabular-nums;\n  min-inline-size: 9ch;\n  text-align: end;\n}',
    said: [],
  },
  {
    by: 'bruno',
    language: 'ts',
    title: 'Half up, in cents',
    code: '/** @param numerator of cents, @param denominator above 0 */\nexport function halfUp(numerator: bigint, denominator: bigint): bigint {\n  const sign = numerator < 0n ? -1n : 1n;\n  return sign * ((2n * sign * numerator + denominator) / (2n * denominator));\n}',
    said: [['devan', 'Away from zero for negative ones, as the contract says. Good.']],
  },
  {
    by: 'ada',
    language: 'bash',
    title: 'What went to production since a version',
    code: 'git log --first-parent --oneline "v$1..origin/main"',
    said: [],
  },
  {
    by: 'chloe',
    language: 'go',
    title: 'A context that ends with the batch',
    code: 'ctx, cancel := context.WithTimeoutCause(parent, 2*time.Second, errSlowBank)\ndefer cancel()\nif err := send(ctx, batch); err != nil {\n\treturn fmt.Errorf("%w: %w", err, context.Cause(ctx))\n}',
    said: [['hugo', 'The cause in the log saved me an hour.']],
  },
  {
    by: 'hugo',
    language: 'rust',
    title: 'A session goes back even when it panics',
    code: "impl Drop for Borrowed<'_> {\n    fn drop(&mut self) {\n        if let Some(session) = self.session.take() {\n            self.pool.give_back(session);\n        }\n    }\n}",
    said: [],
  },
  {
    by: 'devan',
    language: 'bash',
    title: 'Lines of a payment file by bank',
    code: 'xmllint --xpath \'//*[local-name()="CdtrAgt"]//*[local-name()="BICFI"]/text()\' "$1" |\n  sort | uniq -c | sort -rn',
    said: [['chloe', 'Works for statements too, with another name.']],
  },
  {
    by: 'greta',
    language: 'ts',
    title: 'Wait for what the customer sees',
    code: "await expect(page.getByRole('status')).toHaveText('Paid');\n// Never: await page.waitForTimeout(2000);",
    said: [['farid', 'The comment alone is worth it.']],
  },
  {
    by: 'ada',
    language: 'yaml',
    title: 'Two at a time, never all',
    code: 'strategy:\n  rollingUpdate:\n    maxUnavailable: 0\n    maxSurge: 2',
    said: [],
  },
  {
    by: 'farid',
    language: 'sql',
    title: 'Fraud by week of payment',
    code: "select date_trunc('week', p.paid_at) as week,\n       10000.0 * sum(c.amount) / sum(p.amount) as basis_points\nfrom payment p left join chargeback c on c.payment_id = p.id\ngroup by 1 order by 1;",
    said: [
      ['elif', 'Could this go into the weekly numbers?'],
      ['farid', 'It is in there from Monday on.'],
    ],
  },
  {
    by: 'bruno',
    language: 'bash',
    title: 'Post from a job',
    code: 'curl -H "Authorization: Bearer $TOKEN" \\\n  -d "backup done #backup" "$HUB/api/post/Payments/Jobs"',
    said: [['hugo', 'That is all? Nice.']],
  },
];
