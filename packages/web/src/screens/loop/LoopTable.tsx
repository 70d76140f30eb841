import type { Stage } from '@tagloop/language/stages';
import { stageStories } from '../../stages/index.ts';
import { useLocale, useWords } from '../../words/locale.tsx';
import type { StageNumbers } from './loopData.ts';
import { loopWords } from './words.ts';

/** What the figure draws, for who cannot see it. */
export function LoopTable({ numbers }: { readonly numbers: Readonly<Record<Stage, StageNumbers>> }) {
  const words = useWords(loopWords);
  const { locale } = useLocale();
  return (
    <table className="unseen">
      <thead>
        <tr>
          <th>{words.stage}</th>
          <th>{words.messages}</th>
          <th>{words.deviations}</th>
        </tr>
      </thead>
      <tbody>
        {stageStories.map(({ stage, title }) => {
          const { count, slots } = numbers[stage];
          const deviating = slots.reduce((sum, { failures, warnings }) => sum + failures + warnings, 0);
          return (
            <tr key={stage}>
              <th>{title[locale]}</th>
              <td>{words.number(count)}</td>
              <td>{words.number(deviating)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
