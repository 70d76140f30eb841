import { Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconChevronDown, IconFlame } from '@tabler/icons-react';
import { type DeploymentState, deploymentStates } from '@tagloop/language/vocabulary/deployment';
import { useState } from 'react';
import { IncidentDialog } from '../../../components/IncidentDialog.tsx';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import { useOpenIncidents } from '../../../data/incidents.ts';
import { useWords } from '../../../words/locale.tsx';
import type { Deployed } from '../model/deployed.ts';
import { deploymentsWords } from '../words.ts';
import styles from './Panel.module.css';
import { RollbackDialog } from './RollbackDialog.tsx';
import type { Acts } from './useActs.ts';

interface DeedsProps {
  readonly deployed: Deployed;
  /** What ran before, each version once. */
  readonly earlier: readonly Deployed[];
  readonly acts: Acts;
  readonly onOpen: (id: string) => void;
}

/** Mark, link, roll back. */
export function Deeds({ deployed, earlier, acts, onOpen }: DeedsProps) {
  const words = useWords(deploymentsWords);
  const [dialog, setDialog] = useState<'incident' | 'rollback' | null>(null);
  const states = deploymentStates.filter((state): state is DeploymentState => state !== deployed.state);
  return (
    <div className={styles.deeds}>
      {deployed.state !== 'Failed' && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<StateGlyph label="Failed" size={14} silent />}
          onClick={() => acts.mark('Failed')}
        >
          {words.markFailed}
        </Button>
      )}
      <Menu position="bottom-start" width={168}>
        <Menu.Target>
          <Button size="compact-xs" variant="default" rightSection={<IconChevronDown size={14} stroke={1.75} />}>
            {words.mark}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {states.map((state) => (
            <Menu.Item
              key={state}
              leftSection={<StateGlyph label={state} size={14} silent />}
              onClick={() => acts.mark(state)}
            >
              {state}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconFlame size={14} stroke={1.75} />}
        onClick={() => setDialog('incident')}
      >
        {words.linkIncident}
      </Button>
      {earlier.length > 0 && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconArrowBackUp size={14} stroke={1.75} />}
          onClick={() => setDialog('rollback')}
        >
          {words.rollBack}
        </Button>
      )}
      {dialog === 'incident' && (
        <LinkIncident service={deployed.service} onLink={acts.link} onClose={() => setDialog(null)} />
      )}
      {dialog === 'rollback' && (
        <RollbackDialog
          deployed={deployed}
          earlier={earlier}
          onRollBack={async (to, why) => onOpen((await acts.rollBackTo(to, why)).id)}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}

interface LinkIncidentProps {
  readonly service: string;
  readonly onLink: Acts['link'];
  readonly onClose: () => void;
}

/** Reads the incidents while it is open. */
function LinkIncident({ service, onLink, onClose }: LinkIncidentProps) {
  return <IncidentDialog incidents={useOpenIncidents(service)} onLink={onLink} onClose={onClose} />;
}
