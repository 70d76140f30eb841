/** The way to the holder of the feed: a browser opens few connections, so its tabs share one. */

import type { Hub } from '@tagloop/client/call';
import type { Line, Told } from '@tagloop/client/shared/protocol';
import { lockLine } from './lockLine.ts';
import type { FeedOwner } from './owner.ts';
import { pageLine } from './pageLine.ts';
import { startWorker, workerLine } from './workerLine.ts';

/** By what this browser has; a page that is not served by the hub itself has a feed of its own. */
export function openLine(hub: Hub, owner: FeedOwner, isShared: boolean): Line {
  if (!isShared) return pageLine(hub, owner.zone);
  let listener: (told: Told) => void = () => undefined;
  const worker = startWorker();
  let line = worker ? workerLine(worker, owner, doWithout) : withoutWorker(hub, owner);
  /** Of this tab, so that it can leave and come back. */
  let from: string | undefined;

  function doWithout(): void {
    line.close();
    line = withoutWorker(hub, owner);
    line.listen(hear);
    hear({ type: 'join' });
  }

  const hear = (told: Told) => listener(told);
  line.listen(hear);
  const leave = () => from !== undefined && line.say({ from, type: 'leave' });
  // The page stood in the cache of the back button, and heard nothing there.
  const comeBack = ({ persisted }: PageTransitionEvent) => persisted && hear({ type: 'join' });
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', comeBack);

  return {
    say(said) {
      from = said.from;
      line.say(said);
    },
    listen(next) {
      listener = next;
    },
    close() {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
      line.close();
    },
  };
}

/** Locks are there where the page came by https or from this machine. */
function withoutWorker(hub: Hub, owner: FeedOwner): Line {
  return 'locks' in navigator ? lockLine(hub, owner) : pageLine(hub, owner.zone);
}
