import { NativeSelect } from '@mantine/core';
import { CheckRow } from '../../components/CheckRow.tsx';
import { Section } from '../../components/SettingsFrame.tsx';
import { ViewOptionsForm } from '../../views/ViewOptionsForm.tsx';
import { useViews } from '../../views/viewList.tsx';
import { useLocale, useWords } from '../../words/locale.tsx';
import { SaveBar } from './SaveBar.tsx';
import styles from './TopicSettings.module.css';
import type { PartProps } from './TopicSettings.tsx';
import { useDraft } from './useDraft.ts';
import { topicWords } from './words.ts';

/** In which view the topic opens, and how that view draws it. */
export function ViewPart({ topic }: PartProps) {
  const words = useWords(topicWords);
  const { locale } = useLocale();
  const views = useViews();
  const draft = useDraft(topic);
  const { defaultView, forcedView } = draft.values;
  const shown = views.find(({ id }) => id === (defaultView ?? topic.defaultView));
  const unknown = defaultView !== null && views.every(({ id }) => id !== defaultView);
  return (
    <>
      <Section title={words.defaultView} text={words.defaultViewWhy}>
        <div className={styles.fields}>
          <NativeSelect
            size="xs"
            aria-label={words.defaultView}
            value={defaultView ?? ''}
            data={[
              { value: '', label: words.noView },
              ...views.map(({ id, title }) => ({ value: id, label: title[locale] })),
              ...(unknown ? [{ value: defaultView, label: words.unknownView(defaultView) }] : []),
            ]}
            onChange={(event) => draft.put({ defaultView: event.target.value || null })}
          />
          {defaultView !== null && (
            <CheckRow
              title={words.forced}
              text={words.forcedWhy}
              checked={forcedView}
              onChange={(next) => draft.put({ forcedView: next })}
            />
          )}
        </div>
      </Section>
      <SaveBar draft={draft} />
      {shown && (
        <Section title={words.options} text={words.optionsWhy}>
          <div className={styles.fields}>
            <ViewOptionsForm view={shown} topic={topic} />
          </div>
        </Section>
      )}
    </>
  );
}
