import { Button } from '@mantine/core';
import Bowser from 'bowser';
import { FailureBand } from '../../components/Band.tsx';
import { Section } from '../../components/SettingsFrame.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import table from '../../components/Table.module.css';
import { TimeAgo } from '../../components/TimeAgo.tsx';
import { useToasts } from '../../components/Toasts.tsx';
import { useAct } from '../../components/useAct.ts';
import type { Loaded } from '../../data/loaded.ts';
import type { Access, AccessWrites } from '../../data/myAccess.ts';
import { useLocale, useWords } from '../../words/locale.tsx';
import { calendarDate } from '../../words/time.ts';
import { accountWords } from './words.ts';

interface SessionsProps extends Pick<AccessWrites, 'end'> {
  readonly access: Loaded<Access>;
  readonly reload: () => void;
}

/** The browsers that I am signed in with. */
export function Sessions({ access: { value, problem }, reload, end }: SessionsProps) {
  const words = useWords(accountWords);
  const { locale } = useLocale();
  const act = useAct();
  const { tell } = useToasts();
  const others = value?.sessions.filter(({ current }) => !current) ?? [];
  const finish = (sessions: typeof others) =>
    act(async () => {
      await end(sessions);
      tell({ text: words.ended(sessions.length) });
    });
  return (
    <Section
      title={words.sessions}
      text={words.sessionsWhy}
      action={
        others.length > 1 && (
          <Button size="xs" variant="default" onClick={() => finish(others)}>
            {words.endOthers}
          </Button>
        )
      }
    >
      {problem && <FailureBand problem={problem} onRetry={reload} />}
      {!value && !problem && <SkeletonRows />}
      <table className={`${table.table} ${table.list}`}>
        <tbody>
          {value?.sessions.map((session) => {
            const name = browserName(session.agent) || words.unknownBrowser;
            return (
              <tr key={session.id}>
                <td className={table.main}>
                  <span className={table.lines}>
                    <span className="clip" title={session.agent}>
                      {name}
                    </span>
                    <span className={`${table.second} clip`}>
                      {words.since(calendarDate(Date.parse(session.createdAt), locale))}
                    </span>
                  </span>
                </td>
                <td className={table.small}>{session.current ? words.thisOne : <TimeAgo at={session.lastSeenAt} />}</td>
                <td className={table.deeds}>
                  {!session.current && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`${words.end}: ${name}`}
                      onClick={() => finish([session])}
                    >
                      {words.end}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}

/** `Firefox, Linux` from what the browser called itself; that itself where it is none that is known. */
function browserName(agent: string): string {
  if (agent === '') return '';
  const { browser, os } = Bowser.parse(agent);
  return [browser.name, os.name].filter(Boolean).join(', ') || agent;
}
