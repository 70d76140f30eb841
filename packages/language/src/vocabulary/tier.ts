/** What an environment is for, told by its name: a setting of the topic, pattern → tier. */

export const tiers = ['development', 'testing', 'staging', 'production'] as const;
export type Tier = (typeof tiers)[number];

export type Environments = Readonly<Record<string, Tier>>;

/** Where no topic says otherwise. */
const usual: Environments = { 'prod*': 'production', 'production*': 'production', 'live*': 'production' };

/** Whether a name is meant by a pattern, in which `*` stands for anything; without regard to case. */
export function isMeant(name: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.toLowerCase().split('*');
  const text = name.toLowerCase();
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}

/**
 * The first pattern that means it decides, and says where it stands among them; null: none does.
 * @param environments without any: what is usual
 */
export function tierOf(
  name: string,
  environments: Environments,
): { readonly tier: Tier; readonly place: number } | null {
  const said = Object.entries(environments);
  const patterns = said.length > 0 ? said : Object.entries(usual);
  const place = patterns.findIndex(([pattern]) => isMeant(name, pattern));
  const [, tier] = patterns[place] ?? [];
  return tier === undefined ? null : { tier, place };
}
