import { useWords } from '../words/locale.tsx';
import type { ShownMessage } from './shapes.ts';
import { blockWords } from './words.ts';

/** `+2 −1`; nothing where nobody voted. */
export function VoteCount({ message }: { readonly message: ShownMessage }) {
  const words = useWords(blockWords);
  const [up, down] = [message.votersUp.length, message.votersDown.length];
  if (up + down === 0) return null;
  const names = [...message.votersUp.map((name) => `+ ${name}`), ...message.votersDown.map((name) => `− ${name}`)];
  return (
    <span className="num" title={names.join(', ')}>
      <span aria-hidden>{[up > 0 && `+${up}`, down > 0 && `−${down}`].filter(Boolean).join(' ')}</span>
      <span className="unseen">{words.votes(up, down)}</span>
    </span>
  );
}
