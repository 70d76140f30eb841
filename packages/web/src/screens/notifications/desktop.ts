/** Notifications of the system, beside other windows: on this device, if its owner wants them. */

import { titleOf } from '@tagloop/language/text/title';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { topicHref } from '../../components/href.ts';
import { useHub } from '../../data/hub.tsx';
import { useWords } from '../../words/locale.tsx';
import { noticeWords } from './words.ts';

/** A choice of the device, as the permission is: so it is kept here, not by the hub. */
const storageKey = 'tagloop-desktop';
const isOn = () => localStorage.getItem(storageKey) === 'on' && Notification.permission === 'granted';
/** Each tab that is seen holds it; all tabs of the browser can ask who does. */
const seenLock = 'tagloop-seen';
/** What comes within this time is told at once, so that a robot's ten lines do not ring ten times. */
const burstMs = 1_000;
const canShow = () => 'Notification' in window && window.isSecureContext;

export interface DesktopChoice {
  readonly state: 'missing' | 'denied' | 'off' | 'on';
  /** Asks for the permission when they are turned on for the first time. */
  choose(on: boolean): Promise<void>;
}

export function useDesktopChoice(): DesktopChoice {
  const stateNow = () => {
    if (!canShow()) return 'missing';
    if (Notification.permission === 'denied') return 'denied';
    return isOn() ? 'on' : 'off';
  };
  const [state, setState] = useState<DesktopChoice['state']>(stateNow);
  return {
    state,
    async choose(on) {
      if (on) await Notification.requestPermission();
      localStorage.setItem(storageKey, on ? 'on' : 'off');
      setState(stateNow());
    },
  };
}

/** Tells the other tabs while this one is seen. */
function useSeen(): void {
  useEffect(() => {
    if (!('locks' in navigator)) return;
    let letGo: () => void = () => undefined;
    const follow = () => {
      letGo();
      if (document.hidden) return;
      const held = new Promise<void>((done) => {
        letGo = done;
      });
      void navigator.locks.request(seenLock, { mode: 'shared' }, () => held);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      letGo();
    };
  }, []);
}

async function isSeenSomewhere(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === seenLock);
}

/** Shows what calls the reader while no tab of Tagloop is seen; once, however many tabs there are. */
export function useDesktopNotices(): void {
  const { hub, listen } = useHub();
  const { history } = useRouter();
  const words = useWords(noticeWords);
  useSeen();
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined;
    let come = 0;
    async function showSoon(): Promise<void> {
      // Seen when it came, or seen when it would be shown: both times nobody needs it.
      if (await isSeenSomewhere()) return;
      come += 1;
      soon ??= setTimeout(() => {
        const all = come;
        soon = undefined;
        come = 0;
        void show(all).catch(() => undefined);
      }, burstMs);
    }
    /** One for all that came together: that of the newest. */
    async function show(all: number): Promise<void> {
      if (await isSeenSomewhere()) return;
      const { notifications } = await hub.call('GET /api/notifications', { query: { unread: true, limit: 1 } });
      const [newest] = notifications;
      if (!newest?.message) return;
      const { id, kind, message } = newest;
      // All tabs name it alike, so the system shows it once.
      const shown = new Notification(`${message.author.fullName || message.author.name} · ${words.kindOf[kind]}`, {
        body: all > 1 ? `${titleOf(message.text)}\n${words.andMore(all - 1)}` : titleOf(message.text),
        tag: id,
        icon: '/icon-192.png',
      });
      shown.onclick = () => {
        window.focus();
        history.push(topicHref(message.topic, { m: message.id }));
      };
    }
    const stop = listen((event) => {
      // A count comes with what was marked, not with what is new.
      if (event.type !== 'notification' || event.data.unread !== undefined) return;
      // What cannot be read now stands in the list of notifications all the same.
      if (canShow() && isOn() && document.hidden) void showSoon();
    });
    return () => {
      clearTimeout(soon);
      stop();
    };
  }, [hub, listen, history, words]);
}
