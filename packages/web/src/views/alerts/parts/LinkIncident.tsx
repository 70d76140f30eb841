import { IncidentDialog } from '../../../components/IncidentDialog.tsx';
import { useOpenIncidents } from '../../../data/incidents.ts';
import type { ShownAlert } from '../model/alerts.ts';

interface LinkIncidentProps {
  readonly alert: ShownAlert;
  /** @param incident empty: none any more */
  readonly onLink: (incident: string, alert: ShownAlert) => Promise<void>;
  readonly onClose: () => void;
}

/** Reads the incidents of the alert's service while it is open. */
export function LinkIncident({ alert, onLink, onClose }: LinkIncidentProps) {
  return (
    <IncidentDialog
      incidents={useOpenIncidents(alert.service ?? '')}
      linked={alert.incident}
      onLink={(incident) => onLink(incident, alert)}
      onClose={onClose}
    />
  );
}
