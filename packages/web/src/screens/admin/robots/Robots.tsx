import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { FailureBand } from '../../../components/Band.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Segments } from '../../../components/Segments.tsx';
import { Section } from '../../../components/SettingsFrame.tsx';
import { SkeletonRows } from '../../../components/Skeletons.tsx';
import table from '../../../components/Table.module.css';
import { useAccounts } from '../../../data/accounts.ts';
import { useWords } from '../../../words/locale.tsx';
import { adminWords } from '../words.ts';
import { MakeRobot } from './MakeRobot.tsx';
import { RobotTable } from './RobotTable.tsx';
import { robotWords } from './words.ts';

/** Users without a person, and the tokens by which they act. */
export function Robots() {
  const words = useWords(robotWords);
  const { robots } = useWords(adminWords);
  const store = useAccounts();
  const { value, problem } = store.accounts;
  const [which, setWhich] = useState<'active' | 'archived'>('active');
  const [isMaking, setMaking] = useState(false);
  if (!value) return problem ? <FailureBand problem={problem} onRetry={store.reload} /> : <SkeletonRows />;
  const active = value.active.filter(({ robot }) => robot);
  const archived = value.archived.filter(({ robot }) => robot);
  const shown = which === 'active' ? active : archived;
  return (
    <>
      <Section
        title={robots}
        text={words.about}
        action={
          <Button
            size="xs"
            variant="filled"
            leftSection={<IconPlus size={14} stroke={1.75} />}
            onClick={() => setMaking(true)}
          >
            {words.make}
          </Button>
        }
      >
        {archived.length > 0 && (
          <div className={table.bar}>
            <Segments
              label={words.which}
              value={which}
              choices={[
                ['active', words.activeCount(active.length)],
                ['archived', words.archivedCount(archived.length)],
              ]}
              onChoose={setWhich}
            />
          </div>
        )}
        {shown.length > 0 ? (
          <RobotTable robots={shown} tokens={value.tokens} writes={store} />
        ) : (
          <EmptyState title={words.none} text={words.noneWhy} />
        )}
      </Section>
      {isMaking && <MakeRobot writes={store} onClose={() => setMaking(false)} />}
    </>
  );
}
