import { Favourites } from './Favourites.tsx';
import { DirectMessages, PrivateArea } from './Own.tsx';
import { Recent } from './Recent.tsx';
import { SavedQueries } from './SavedQueries.tsx';
import { Tree } from './Tree.tsx';

export interface PlacesProps {
  /** Path of the topic that the reader is in. */
  readonly current?: string;
  /** The query that he looks at. */
  readonly query?: string;
  /** Asks whom the reader wants to talk to. */
  readonly onTalk?: () => void;
}

/** All places with messages, by kind: what stands in the sidebar, and on a page of its own on a phone. */
export function Places(props: PlacesProps) {
  return (
    <>
      <Favourites {...props} />
      <SavedQueries {...props} />
      <Tree {...props} />
      <PrivateArea {...props} />
      <DirectMessages {...props} />
      <Recent {...props} />
    </>
  );
}
