import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../../components/Dialog.tsx';
import { useMessages } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import { incidentsIn } from '../model/incidents.ts';
import { openIncidents } from '../model/queries.ts';
import { deploymentsWords } from '../words.ts';
import styles from './Dialogs.module.css';

interface IncidentDialogProps {
  readonly service: string;
  readonly onLink: (incident: string, summary: string) => Promise<void>;
  readonly onClose: () => void;
}

/** One of the open incidents of the service, or any other by its id. */
export function IncidentDialog({ service, onLink, onClose }: IncidentDialogProps) {
  const words = useWords(deploymentsWords);
  const { messages } = useMessages(service === '' ? null : openIncidents(service), 50);
  const [id, setId] = useState('');
  const incidents = incidentsIn(messages).filter(({ incident }) => incident.id !== undefined);
  const wanted = id.trim();
  const summary = incidents.find(({ incident }) => incident.id === wanted)?.incident.summary ?? '';
  return (
    <Dialog
      title={words.linkIncident}
      deed={words.link}
      disabled={wanted === '' || /\s/.test(wanted)}
      onDo={async () => {
        await onLink(wanted, summary);
        onClose();
      }}
      onClose={onClose}
    >
      {incidents.length > 0 && (
        <fieldset className={styles.choices}>
          <legend>{words.openIncidents}</legend>
          {incidents.map(({ message, incident }) => (
            <label key={message.id}>
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
