import { Button, Menu } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import type { ShownMessage } from '../../../components/shapes.ts';
import { useToasts } from '../../../components/Toasts.tsx';
import { useWords } from '../../../words/locale.tsx';
import { releasesWords } from '../words.ts';
import type { Block } from './blocks.ts';
import { changeLog } from './markdown.ts';

/** The blocks that are shown, to be taken along. */
export function MarkdownMenu({ blocks }: { readonly blocks: readonly Block<ShownMessage>[] }) {
  const words = useWords(releasesWords);
  const toasts = useToasts();
  const text = () => changeLog(blocks, words.section);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text());
    toasts.tell({ text: words.copied });
  }

  function download(): void {
    const url = URL.createObjectURL(new Blob([text()], { type: 'text/markdown' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: 'CHANGELOG.md' });
    link.click();
    URL.revokeObjectURL(url);
  }

  return (
    <Menu position="bottom-end" width={240} returnFocus>
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconDownload size={14} stroke={1.75} aria-hidden />}>
          {words.markdown}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />}
          onClick={() => void toasts.watch(copy())}
        >
          {words.copy}
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />} onClick={download}>
          {words.download}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
