import type { Hub } from '@tagloop/client/call';
import type { Exchange } from '@tagloop/client/shared/exchange';
import type { Line, Said, Told } from '@tagloop/client/shared/protocol';
import { type FeedOwner, nameOf } from './owner.ts';

/** A post of the channel on which all tabs hear all; `by` names the tab that leads. */
type Post = { readonly said: Said } | { readonly told: Told; readonly by: string };

const tickMs = 5_000;
/** Ticks without an answer, or without a ping, after which the tab that leads counts as frozen. */
const answerTicks = 2;
const pingTicks = 9;

/** To the tab that holds a lock, which may be this one; when it closes or freezes, another one takes the lock. */
export function lockLine(hub: Hub, owner: FeedOwner): Line {
  // Tabs of another version of the app have a holder of their own.
  const name = `${nameOf(owner)} ${import.meta.url}`;
  const channel = new BroadcastChannel(name);
  const ended = new AbortController();
  const self = Math.random().toString(36).slice(2);
  let leader: string | undefined;
  let exchange: Exchange | null = null;
  let listener: (told: Told) => void = () => undefined;
  let silentTicks = 0;
  let isWaiting = false;

  /** One that was frozen may go on for a moment before it learns that another leads; what it tells is not heard. */
  function hear(told: Told, by: string): void {
    if (leader === undefined || (told.type === 'join' && told.to === undefined)) leader = by;
    if (leader !== by) return;
    silentTicks = 0;
    isWaiting = false;
    listener(told);
  }

  function tell(told: Told): void {
    channel.postMessage({ told, by: self } satisfies Post);
    hear(told, self);
  }

  /** Waits for the lock, or takes it from a tab that does not answer; returns when it is lost or the line closed. */
  async function lead(how: LockOptions): Promise<void> {
    await navigator.locks.request(name, how, async () => {
      const { hold } = await import('./hold.ts');
      if (ended.signal.aborted) return;
      exchange = hold(hub, owner.zone, { tell });
      tell({ type: 'join' });
      await new Promise((resolve) => ended.signal.addEventListener('abort', resolve));
    });
  }

  async function compete(how: LockOptions): Promise<void> {
    try {
      await lead(how);
    } catch {
      // Another tab took the lock, or the wait for it was ended.
    }
    exchange?.close();
    exchange = null;
    if (!ended.signal.aborted && !how.steal) void compete({ signal: ended.signal });
  }

  const watching = setInterval(() => {
    if (document.hidden || exchange !== null) return;
    silentTicks += 1;
    if (silentTicks < (isWaiting ? answerTicks : pingTicks)) return;
    silentTicks = 0;
    void compete({ steal: true });
  }, tickMs);

  channel.onmessage = ({ data }: MessageEvent<Post>) => {
    if ('told' in data) hear(data.told, data.by);
    else exchange?.hear(data.said);
  };
  void compete({ signal: ended.signal });

  return {
    say(said) {
      isWaiting ||= said.type === 'join' || said.type === 'wish';
      if (exchange) exchange.hear(said);
      else channel.postMessage({ said } satisfies Post);
    },
    listen(next) {
      listener = next;
    },
    close() {
      clearInterval(watching);
      ended.abort();
      // Closed later, for what was said last must still go out.
      setTimeout(() => channel.close());
    },
  };
}
