import { Button } from '@mantine/core';
import { CheckRow } from '../../components/CheckRow.tsx';
import { topicHref } from '../../components/href.ts';
import { Section } from '../../components/SettingsFrame.tsx';
import table from '../../components/Table.module.css';
import { useToasts } from '../../components/Toasts.tsx';
import { useMuted } from '../../data/muted.ts';
import { useTopics } from '../../data/topics.ts';
import { useWords } from '../../words/locale.tsx';
import { useDesktopChoice } from '../notifications/desktop.ts';
import { accountWords } from './words.ts';

/** How I am called, and by which topics not. */
export function Muted() {
  const words = useWords(accountWords);
  const { topics, set } = useMuted();
  const { value: all = [] } = useTopics();
  const toasts = useToasts();
  const desktop = useDesktopChoice();
  const muted = all.filter(({ id }) => topics?.has(id));
  return (
    <>
      <Section title={words.desktop} text={words.desktopWhy}>
        {desktop.state === 'missing' || desktop.state === 'denied' ? (
          <p className="quiet">{words.desktopNot[desktop.state]}</p>
        ) : (
          <CheckRow
            title={words.desktopOn}
            checked={desktop.state === 'on'}
            onChange={(isOn) => void toasts.watch(desktop.choose(isOn))}
          />
        )}
      </Section>
      <Section title={words.muted} text={words.mutedWhy}>
        {topics && muted.length === 0 && <p className="quiet">{words.noneMuted}</p>}
        {muted.length > 0 && (
          <table className={`${table.table} ${table.list}`}>
            <tbody>
              {muted.map(({ id, path }) => (
                <tr key={id}>
                  <td className={table.main}>
                    <a className="clip" href={topicHref(path)}>
                      {path}
                    </a>
                  </td>
                  <td className={table.deeds}>
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`${words.unmute}: ${path}`}
                      onClick={() => void toasts.watch(set(id, false))}
                    >
                      {words.unmute}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </>
  );
}
