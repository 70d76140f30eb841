import { Textarea } from '@mantine/core';
import { useState } from 'react';
import styles from '../../../components/Choices.module.css';
import { Dialog } from '../../../components/Dialog.tsx';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import { useWords } from '../../../words/locale.tsx';
import type { Deployed } from '../model/deployed.ts';
import { deploymentsWords } from '../words.ts';
import { nameOf } from './CellView.tsx';

interface RollbackDialogProps {
  readonly deployed: Deployed;
  readonly earlier: readonly Deployed[];
  readonly onRollBack: (to: Deployed, why: string) => Promise<void>;
  readonly onClose: () => void;
}

const mostChoices = 6;

/** Notes that somebody goes back, and to what: the hub itself deploys nothing. */
export function RollbackDialog({ deployed, earlier, onRollBack, onClose }: RollbackDialogProps) {
  const words = useWords(deploymentsWords);
  const [chosen, setChosen] = useState(earlier[0]);
  const [why, setWhy] = useState('');
  return (
    <Dialog
      title={words.rollBackFrom(nameOf(deployed) ?? words.noVersion)}
      deed={words.note}
      disabled={!chosen}
      onDo={async () => {
        if (chosen) await onRollBack(chosen, why);
        onClose();
      }}
      onClose={onClose}
    >
      <p>{words.rollBackWhy}</p>
      <fieldset className={styles.choices}>
        <legend>{words.backTo}</legend>
        {earlier.slice(0, mostChoices).map((each) => (
          <label key={each.message.id}>
            <input
              type="radio"
              name="version"
              checked={each.message.id === chosen?.message.id}
              onChange={() => setChosen(each)}
            />
            <span className="clip space mono">{nameOf(each) ?? words.noVersion}</span>
            <TimeAgo at={each.message.createdAt} className="quiet" />
          </label>
        ))}
      </fieldset>
      <Textarea
        label={words.why}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={400}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </Dialog>
  );
}
