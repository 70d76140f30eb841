import { TextInput } from '@mantine/core';
import type { Incident } from '@tagloop/language/vocabulary/incident';
import { useState } from 'react';
import { useWords } from '../words/locale.tsx';
import styles from './Choices.module.css';
import { Dialog } from './Dialog.tsx';
import { blockWords } from './words.ts';

interface IncidentDialogProps {
  /** Those to choose from. */
  readonly incidents: readonly Incident[];
  /** The one that is linked, where there is one: an empty field takes it away. */
  readonly linked?: string;
  /** @param incident empty: none any more. @param summary of a known one */
  readonly onLink: (incident: string, summary: string) => Promise<void>;
  readonly onClose: () => void;
}

/** One of the open incidents, or any other by its id. */
export function IncidentDialog({ incidents, linked = '', onLink, onClose }: IncidentDialogProps) {
  const words = useWords(blockWords);
  const [id, setId] = useState(linked);
  const known = incidents.filter((incident) => incident.id !== undefined);
  const wanted = id.trim();
  const summary = known.find((incident) => incident.id === wanted)?.summary ?? '';
  return (
    <Dialog
      title={words.linkIncident}
      deed={wanted === '' && linked !== '' ? words.unlink : words.link}
      disabled={wanted === linked || /\s/.test(wanted)}
      onDo={async () => {
        await onLink(wanted, summary);
        onClose();
      }}
      onClose={onClose}
    >
      {known.length > 0 && (
        <fieldset className={styles.choices}>
          <legend>{words.openIncidents}</legend>
          {known.map((incident) => (
            <label key={incident.id}>
              <input
                type="radio"
                name="incident"
                checked={incident.id === wanted}
                onChange={() => setId(incident.id ?? '')}
              />
              <span className="clip space">{incident.summary || incident.id}</span>
              <span className="quiet mono">{incident.id}</span>
            </label>
          ))}
        </fieldset>
      )}
      <TextInput
        label={words.incidentId}
        placeholder="INC-31"
        maxLength={80}
        value={id}
        data-autofocus
        onChange={(event) => setId(event.currentTarget.value)}
      />
    </Dialog>
  );
}
