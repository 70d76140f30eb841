import { useKeys } from '../../../components/keys.ts';
import { type Act, actOf } from '../model/acts.ts';
import type { ShownAlert } from '../model/alerts.ts';

interface AlertKeys {
  /** In the order in which they stand. */
  readonly alerts: readonly ShownAlert[];
  readonly openId: string | null;
  readonly reader: string;
  readonly focus: (id: string) => void;
  readonly onAct: (act: Act, alert: ShownAlert) => void;
}

/** The keys of a list, for the alert that has the focus, else for the open one. */
export function useAlertKeys({ alerts, openId, reader, focus, onAct }: AlertKeys): void {
  function at(): number {
    const focused = document.activeElement?.closest<HTMLElement>('[data-alert]')?.dataset.alert ?? openId;
    return alerts.findIndex(({ message }) => message.id === focused);
  }

  function move(rows: number): void {
    const now = at();
    const next = alerts[now < 0 ? 0 : Math.min(alerts.length - 1, Math.max(0, now + rows))];
    if (next) focus(next.message.id);
  }

  function act(key: 't' | 'd' | 's'): void {
    const alert = alerts[at()];
    const what = alert && actOf(key, alert, reader);
    if (!alert || !what) return;
    // The next one is at hand when this one goes to another place.
    const beside = alerts[at() + 1] ?? alerts[at() - 1];
    onAct(what, alert);
    if (beside && key !== 's' && openId === null) focus(beside.message.id);
  }

  useKeys({
    j: () => move(1),
    k: () => move(-1),
    t: () => act('t'),
    d: () => act('d'),
    s: () => act('s'),
  });
}
