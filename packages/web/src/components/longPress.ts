import { type MouseEvent, type PointerEvent, useRef } from 'react';

/** Ms, as long as the systems of phones take it for. */
const pressMs = 450;
/** A finger that goes further scrolls; px. */
const slack = 8;

/** What a finger that rests on a thing does; the click that follows is swallowed. Spread it over the element. */
export function useLongPress(act: (() => void) | undefined) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = useRef({ x: 0, y: 0 });
  const wasLong = useRef(false);
  if (!act) return {};
  const stop = () => clearTimeout(timer.current);
  return {
    onPointerDown({ pointerType, clientX, clientY }: PointerEvent) {
      if (pointerType !== 'touch') return;
      start.current = { x: clientX, y: clientY };
      wasLong.current = false;
      stop();
      timer.current = setTimeout(() => {
        wasLong.current = true;
        act();
      }, pressMs);
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      if (Math.hypot(clientX - start.current.x, clientY - start.current.y) > slack) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    /** The menu that the browser has for links. */
    onContextMenu: (event: MouseEvent) => wasLong.current && event.preventDefault(),
    onClickCapture(event: MouseEvent) {
      stop();
      if (!wasLong.current) return;
      wasLong.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
