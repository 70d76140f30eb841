import { Markdown } from '../../../components/Markdown.tsx';
import { BoundFrame } from './BoundFrame.tsx';
import type { BoundProps } from './BoundTile.tsx';
import styles from './TextTile.module.css';

/** What somebody wrote, as Markdown. */
export function TextTile({ show, tools }: BoundProps) {
  return (
    <BoundFrame show={show} tools={tools}>
      <div className={styles.text}>
        <Markdown text={show.text ?? ''} />
      </div>
    </BoundFrame>
  );
}
