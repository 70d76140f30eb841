import { Drawer } from '@mantine/core';
import { useWords } from '../words/locale.tsx';
import { Sidebar } from './Sidebar.tsx';
import { appWords } from './words.ts';

interface TreeDrawerProps {
  readonly path: string;
  readonly onPalette: (begin: string) => void;
  readonly onClose: () => void;
}

/** The sidebar over the page, where there is no room beside it. */
export function TreeDrawer({ path, onPalette, onClose }: TreeDrawerProps) {
  const words = useWords(appWords);
  return (
    <Drawer opened onClose={onClose} size={264} padding={0} withCloseButton={false} aria-label={words.topics}>
      <Sidebar
        path={path}
        onPalette={(begin) => {
          onClose();
          onPalette(begin);
        }}
      />
    </Drawer>
  );
}
