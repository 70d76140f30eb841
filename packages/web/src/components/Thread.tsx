import { IconLink, IconPlus, IconX } from '@tabler/icons-react';
import type { Label } from '@tagloop/language/labels/label';
import { bodyOf, titleOf } from '@tagloop/language/text/title';
import { type Ref, useState } from 'react';
import { useLocale, useWords } from '../words/locale.tsx';
import { fullTime } from '../words/time.ts';
import { Avatar } from './Avatar.tsx';
import { Composer, type ComposerHandle, type Writing } from './Composer.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import type { ShownEntry } from './changes.ts';
import { useNow } from './clock.ts';
import type { MessageDeeds } from './deeds.ts';
import { EditBox } from './EditBox.tsx';
import { HistoryList } from './HistoryList.tsx';
import { topicHref } from './href.ts';
import { IconButton } from './IconButton.tsx';
import { LabelBadge } from './LabelBadge.tsx';
import { LabelPicker } from './LabelPicker.tsx';

import { MessageBody } from './MessageBody.tsx';
import { MessageText } from './MessageText.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { Replies } from './Replies.tsx';
import type { ShownMessage } from './shapes.ts';
import { shownLabels } from './state.ts';
import { Tabs } from './Tabs.tsx';
import styles from './Thread.module.css';
import { ThreadDeeds } from './ThreadDeeds.tsx';
import { blockWords } from './words.ts';

interface ThreadProps<M extends ShownMessage> {
  readonly root: M;
  /** Oldest first. */
  readonly replies: readonly M[];
  /** Of the root, oldest first. */
  readonly history: readonly ShownEntry[];
  readonly deeds: MessageDeeds<M>;
  readonly tagHref: (tag: string) => string;
  /** Throws when the hub refuses. */
  readonly onReply: (text: string, labels: readonly Label[]) => Promise<unknown>;
  /** For the box to answer. */
  readonly writing: Writing;
  readonly onClose: () => void;
  readonly replyHandle?: Ref<ComposerHandle>;
}

/** One message with all that belongs to it: state, facts, replies, history, and the box to answer. */
export function Thread<M extends ShownMessage>(props: ThreadProps<M>) {
  const { root, replies, history, deeds, tagHref, onReply, onClose, replyHandle } = props;
  const words = useWords(blockWords);
  const [tab, setTab] = useState<'replies' | 'history'>('replies');
  const [isEditing, setEditing] = useState(false);
  const [isMoving, setMoving] = useState(false);
  /** The entry of the history whose text is to be emptied; by position. */
  const [redacting, setRedacting] = useState<number | null>(null);
  return (
    <section className={styles.thread} aria-label={titleOf(root.text)}>
      <div className={styles.scroll}>
        <header className={styles.head}>
          <div className={styles.bar}>
            <a className={styles.topic} href={topicHref(root.topic)}>
              {root.topic.slice(1)}
            </a>
            <span className="space" />
            <IconButton icon={IconLink} name={words.copyLink} onClick={() => deeds.copyLink(root)} />
            <MoreMenu
              message={root}
              deeds={deeds}
              steps={{ onEdit: () => setEditing(true), onMove: () => setMoving(true) }}
            />
            <IconButton icon={IconX} name={words.close} onClick={onClose} />
          </div>
          {isEditing ? (
            <div className={styles.edit}>
              <EditBox
                message={root}
                writing={props.writing}
                onSave={(text) => deeds.edit(root, text)}
                onClose={() => setEditing(false)}
              />
            </div>
          ) : (
            <h2 className={styles.title}>
              <MessageText text={titleOf(root.text)} tagHref={tagHref} links inRow />
            </h2>
          )}
          <div className={styles.labels}>
            {shownLabels(root.labels).map((label) => (
              <LabelBadge key={label.text} label={label} />
            ))}
            {deeds.mayWrite && (
              <LabelPicker
                labels={root.labels}
                families={deeds.families}
                onChange={(change) => deeds.label(root, change)}
              >
                {(open, isOpen) => (
                  <IconButton icon={IconPlus} name={words.addLabel} expanded={isOpen} onClick={open} />
                )}
              </LabelPicker>
            )}
          </div>
          {!isEditing && <MessageBody body={bodyOf(root.text)} tagHref={tagHref} />}
          <Facts root={root} />
          <ThreadDeeds root={root} deeds={deeds} />
        </header>
        <Tabs
          label={titleOf(root.text)}
          current={tab}
          onChoose={setTab}
          tabs={[
            { id: 'replies', title: words.replies, count: replies.length },
            { id: 'history', title: words.history },
          ]}
        >
          {tab === 'replies' ? (
            <Replies replies={replies} history={history} tagHref={tagHref} deeds={deeds} writing={props.writing} />
          ) : (
            <HistoryList entries={history} onRedact={deeds.mayChange(root) ? setRedacting : undefined} />
          )}
        </Tabs>
      </div>
      {deeds.mayWrite && (
        <div className={styles.answer}>
          <Composer
            form="box"
            placeholder={words.replyTo(root.author.name)}
            sendLabel={words.reply}
            onSend={onReply}
            handle={replyHandle}
            writing={props.writing}
          />
        </div>
      )}
      {redacting !== null && (
        <ConfirmDialog
          title={words.redact}
          deed={words.redactDeed}
          onDo={async () => void (await deeds.redact(root, redacting))}
          onClose={() => setRedacting(null)}
        >
          {words.redactWhy}
        </ConfirmDialog>
      )}
      {isMoving && (
        <MoveDialog topics={deeds.moveTo} onMove={(path) => deeds.move(root, path)} onClose={() => setMoving(false)} />
      )}
    </section>
  );
}

function Facts({ root }: { readonly root: ShownMessage }) {
  const words = useWords(blockWords);
  const { locale } = useLocale();
  const now = useNow();
  const when = (at: string) => fullTime(Date.parse(at), now, locale);
  return (
    <dl className={styles.facts}>
      <dt>{words.from}</dt>
      <dd>
        <Avatar user={root.author} size={16} />
        {root.author.name}
        {root.author.robot && <span className="quiet">{words.robot}</span>}
      </dd>
      {root.key !== null && (
        <>
          <dt>{words.key}</dt>
          <dd>
            <span className="mono clip" title={root.key}>
              {root.key}
            </span>
          </dd>
        </>
      )}
      <dt>{words.posted}</dt>
      <dd className="num">{when(root.createdAt)}</dd>
      {root.updatedAt !== root.createdAt && (
        <>
          <dt>{words.updated}</dt>
          <dd className="num">
            {when(root.updatedAt)}
            {root.edited && <span className="quiet">{words.edited}</span>}
          </dd>
        </>
      )}
    </dl>
  );
}
