import { Button } from '@mantine/core';
import { useState } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { MessageText } from '../../components/MessageText.tsx';
import { Section } from '../../components/SettingsFrame.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import table from '../../components/Table.module.css';
import { TimeAgo } from '../../components/TimeAgo.tsx';
import { useToasts } from '../../components/Toasts.tsx';
import { useAct } from '../../components/useAct.ts';
import { type DeletedMessage, useTrash } from '../../data/topicSettings.ts';
import { useWords } from '../../words/locale.tsx';
import type { PartProps } from './TopicSettings.tsx';
import { topicWords } from './words.ts';

/** What was deleted, and can come back. */
export function TrashPart({ topic }: PartProps) {
  const words = useWords(topicWords);
  const { trash, reload, restore, purge } = useTrash(topic.path);
  const act = useAct();
  const { tell } = useToasts();
  const [asked, setAsked] = useState<DeletedMessage | null>(null);
  const { value, problem } = trash;
  if (!value) return problem ? <FailureBand problem={problem} onRetry={reload} /> : <SkeletonRows />;
  return (
    <Section title={words.trash} text={value.messages.length > 0 ? words.trashWhy : words.trashEmpty}>
      {value.messages.length > 0 && (
        <table className={`${table.table} ${table.list}`}>
          <tbody>
            {value.messages.map((message) => (
              <tr key={message.id}>
                <td className={table.main}>
                  <span className={table.lines}>
                    <span className="clip">
                      <MessageText text={message.text} />
                    </span>
                    <span className={table.second}>
                      {words.by(message.author.name)} · <TimeAgo at={message.deletedAt ?? message.updatedAt} />
                    </span>
                  </span>
                </td>
                <td className={table.deeds}>
                  <Button
                    variant="default"
                    size="compact-xs"
                    onClick={() =>
                      act(async () => {
                        await restore(message);
                        tell({ text: words.restored });
                      })
                    }
                  >
                    {words.restore}
                  </Button>{' '}
                  <Button size="compact-xs" variant="subtle" onClick={() => setAsked(message)}>
                    {words.purge}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {value.next && <p className={table.none}>{words.more}</p>}
      {asked && (
        <ConfirmDialog
          title={words.purgeTitle}
          deed={words.purge}
          onDo={async () => {
            await purge(asked);
            tell({ text: words.purged });
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        >
          <p>{words.purgeWhy}</p>
        </ConfirmDialog>
      )}
    </Section>
  );
}
