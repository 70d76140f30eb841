import type { Hub } from '@tagloop/client/call';
import type { Line, Told } from '@tagloop/client/shared/protocol';

/** To a holder in this page, for it alone: where tabs cannot share, and in tests. */
export function pageLine(hub: Hub, zone: string): Line {
  let listener: (told: Told) => void = () => undefined;
  const holder = import('./hold.ts').then(({ hold }) => hold(hub, zone, { tell: (told) => listener(told) }));
  return {
    say: (said) => void holder.then((exchange) => exchange.hear(said)),
    listen(next) {
      listener = next;
    },
    close: () => void holder.then((exchange) => exchange.close()),
  };
}
