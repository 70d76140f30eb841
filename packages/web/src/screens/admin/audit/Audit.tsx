import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRouter, useSearch } from '@tanstack/react-router';
import { FailureBand } from '../../../components/Band.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Section } from '../../../components/SettingsFrame.tsx';
import { SkeletonRows } from '../../../components/Skeletons.tsx';
import { useAct } from '../../../components/useAct.ts';
import { type AuditFilter, useAudit } from '../../../data/audit.ts';
import { useWords } from '../../../words/locale.tsx';
import { adminWords } from '../words.ts';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { auditWords } from './words.ts';

/** The log of the hub, as its address asks for it. */
export function Audit() {
  const words = useWords(auditWords);
  const { audit } = useWords(adminWords);
  const { history } = useRouter();
  const filter = readFilter(useSearch({ strict: false }));
  const { events, next, problem, more, reload, exported } = useAudit(filter);
  const act = useAct();
  return (
    <Section
      title={audit}
      text={words.about}
      action={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} stroke={1.75} />}
          onClick={() => act(async () => download('audit.ndjson', await exported()))}
        >
          {words.export}
        </Button>
      }
    >
      <AuditFilters key={JSON.stringify(filter)} filter={filter} onChange={(to) => history.push(hrefOf(to))} />
      {problem && <FailureBand problem={problem} onRetry={reload} />}
      {!events && !problem && <SkeletonRows />}
      {events?.length === 0 && <EmptyState title={words.none} text={words.noneWhy} />}
      {events && events.length > 0 && <AuditTable events={events} />}
      {next !== null && (
        <Button variant="default" size="xs" mt={12} onClick={more}>
          {words.more}
        </Button>
      )}
    </Section>
  );
}

const names = ['kind', 'actor', 'topic', 'since'] as const;

function readFilter(search: Readonly<Record<string, unknown>>): AuditFilter {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name];
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );
}

function hrefOf(filter: AuditFilter): string {
  const search = new URLSearchParams(names.flatMap((name) => (filter[name] ? [[name, filter[name]]] : [])));
  return `/admin/audit${search.size > 0 ? `?${search}` : ''}`;
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
