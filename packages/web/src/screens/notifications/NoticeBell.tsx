import { lazy, Suspense, useRef, useState } from 'react';
import { useNoticeCount } from '../../data/mine.ts';
import { BellButton } from './BellButton.tsx';

/** Who never opens it does not wait for it. */
const NoticeCentre = lazy(() => import('./NoticeCentre.tsx').then((module) => ({ default: module.NoticeCentre })));

/** Opens the newest notifications over whatever page there is. */
export function NoticeBell() {
  const unread = useNoticeCount();
  const bell = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const button = <BellButton ref={bell} unread={unread} isOpen={isOpen} onClick={() => setOpen(!isOpen)} />;
  function close(): void {
    setOpen(false);
    // The button that stands there then is another one than that which was pressed.
    requestAnimationFrame(() => bell.current?.focus());
  }
  if (!isOpen) return button;
  return (
    <Suspense fallback={button}>
      <NoticeCentre target={button} onClose={close} />
    </Suspense>
  );
}
