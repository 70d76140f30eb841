/** Addresses of the pages of intakes. */

export const tabs = ['deliveries', 'settings', 'setup'] as const;
export type Tab = (typeof tabs)[number];

export interface IntakePlace {
  readonly tab?: Tab;
  /** Group of outcomes. */
  readonly outcome?: string;
  readonly event?: string;
  /** Hours. */
  readonly hours?: string;
  /** Id of the open delivery. */
  readonly delivery?: string;
}

export function intakeHref(id: string, place: IntakePlace = {}): string {
  const given = Object.entries(place).filter(([name, value]) => value && !(name === 'tab' && value === tabs[0]));
  const search = new URLSearchParams(given).toString();
  return `/intakes/${id}${search && `?${search}`}`;
}

/** Those of a topic and of all below it. */
export function intakesHref(topic: string): string {
  return `/intakes?${new URLSearchParams({ topic })}`;
}

export function newIntakeHref(given: { readonly topic?: string; readonly source?: string } = {}): string {
  const search = new URLSearchParams(Object.entries(given).filter(([, value]) => value)).toString();
  return `/new-intake${search && `?${search}`}`;
}

/** From the search of an address, of which nothing is known. */
export function readIntakePlace(search: Readonly<Record<string, unknown>>): IntakePlace {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return {
    tab: tabs.find((tab) => tab === search.tab),
    outcome: text('outcome'),
    event: text('event'),
    hours: text('hours'),
    delivery: text('delivery'),
  };
}
