import type { ToldPush } from '../../../data/pushes.ts';
import { useWords } from '../../../words/locale.tsx';
import type { Waiting } from '../model/drift.ts';
import { deploymentsWords } from '../words.ts';
import { nameOf } from './CellView.tsx';
import { Changes } from './Changes.tsx';
import { Panel } from './Panel.tsx';

interface WaitingPanelProps {
  readonly service: string;
  readonly waiting: Waiting<ToldPush>;
  readonly onClose: () => void;
}

/** What is on the branch of a service and not in production. */
export function WaitingPanel({ service, waiting: { from, pushes }, onClose }: WaitingPanelProps) {
  const words = useWords(deploymentsWords);
  return (
    <Panel title={service || words.noService} onClose={onClose}>
      <Changes
        title={words.waitsFor(nameOf(from) ?? words.noVersion, from.env)}
        pushes={pushes}
        isReading={false}
        none={words.allDeployed}
      />
    </Panel>
  );
}
