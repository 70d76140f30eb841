import { Button, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { FailureBand } from '../../../components/Band.tsx';
import { Segments } from '../../../components/Segments.tsx';
import { Section } from '../../../components/SettingsFrame.tsx';
import { SkeletonRows } from '../../../components/Skeletons.tsx';
import table from '../../../components/Table.module.css';
import { useAccounts } from '../../../data/accounts.ts';
import { useWords } from '../../../words/locale.tsx';
import { matching } from '../matching.ts';
import { adminWords } from '../words.ts';
import { Invitations } from './Invitations.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { peopleWords } from './words.ts';

/** Who has an account, and who is asked in. */
export function People() {
  const words = useWords(peopleWords);
  const shared = useWords(adminWords);
  const store = useAccounts();
  const { value, problem } = store.accounts;
  const [text, setText] = useState('');
  const [which, setWhich] = useState<'active' | 'archived'>('active');
  const [isInviting, setInviting] = useState(false);
  if (!value) return problem ? <FailureBand problem={problem} onRetry={store.reload} /> : <SkeletonRows />;
  const active = value.active.filter(({ robot }) => !robot);
  const archived = value.archived.filter(({ robot }) => !robot);
  const shown = matching(which === 'active' ? active : archived, text);
  return (
    <>
      <Section
        title={shared.people}
        text={words.about}
        action={
          <Button
            size="xs"
            variant="filled"
            leftSection={<IconUserPlus size={14} stroke={1.75} />}
            onClick={() => setInviting(true)}
          >
            {words.invite}
          </Button>
        }
      >
        <div className={table.bar}>
          <TextInput
            size="xs"
            className={table.search}
            type="search"
            aria-label={words.find}
            placeholder={words.find}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <span className="space" />
          <Segments
            label={words.which}
            value={which}
            choices={[
              ['active', words.active(active.length)],
              ['archived', words.archived(archived.length)],
            ]}
            onChoose={setWhich}
          />
        </div>
        {shown.length > 0 ? (
          <PeopleTable people={shown} writes={store} />
        ) : (
          <p className={table.none}>{which === 'archived' && text === '' ? words.noArchived : shared.none}</p>
        )}
      </Section>
      <Invitations invitations={value.invitations} withdraw={store.withdraw} />
      {isInviting && <InviteDialog invite={store.invite} onClose={() => setInviting(false)} />}
    </>
  );
}
