import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { CheckRow } from '../../../components/CheckRow.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { SecretOnce } from '../../../components/SecretOnce.tsx';
import type { AccountWrites } from '../../../data/accounts.ts';
import { useGroups } from '../../../data/groups.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { peopleWords } from './words.ts';

type Invited = Awaited<ReturnType<AccountWrites['invite']>>;
const spans = [1, 7, 30, 90] as const;

/** Asks who shall come, then shows the link. */
export function InviteDialog({ invite, onClose }: Pick<AccountWrites, 'invite'> & { readonly onClose: () => void }) {
  const words = useWords(peopleWords);
  const { locale } = useLocale();
  const { groups } = useGroups();
  const [email, setEmail] = useState('');
  const [fullName, setFullName] = useState('');
  const [days, setDays] = useState(7);
  const [joined, setJoined] = useState<readonly string[]>([]);
  const [made, setMade] = useState<Invited | null>(null);
  if (made) {
    return (
      <Dialog title={words.invited} onClose={onClose}>
        <SecretOnce name={words.link} value={made.link} />
        <p>{made.mailed && made.invitation.email ? words.mailedTo(made.invitation.email) : words.notMailed}</p>
      </Dialog>
    );
  }

  async function send(): Promise<void> {
    const person = {
      ...(email.trim() !== '' && { email: email.trim() }),
      ...(fullName.trim() !== '' && { fullName: fullName.trim() }),
      ...(joined.length > 0 && { groups: [...joined] }),
      language: locale,
      days,
    };
    setMade(await invite(person));
  }

  const choices = groups.value?.filter(({ implicit }) => !implicit) ?? [];
  return (
    <Dialog title={words.inviteTitle} deed={words.makeLink} onDo={send} onClose={onClose}>
      <p>{words.inviteWhy}</p>
      <TextInput
        size="xs"
        type="email"
        label={words.email}
        description={words.optional}
        value={email}
        maxLength={320}
        data-autofocus
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextInput
        size="xs"
        label={words.fullName}
        description={words.optional}
        value={fullName}
        maxLength={200}
        onChange={(event) => setFullName(event.target.value)}
      />
      {choices.length > 0 && (
        <fieldset style={{ margin: 0, padding: 0, border: 0 }}>
          <legend>{words.groups}</legend>
          {choices.map(({ name }) => (
            <CheckRow
              key={name}
              title={name}
              checked={joined.includes(name)}
              onChange={(isIn) => setJoined((now) => (isIn ? [...now, name] : now.filter((each) => each !== name)))}
            />
          ))}
        </fieldset>
      )}
      <NativeSelect
        size="xs"
        label={words.days}
        value={days}
        data={spans.map((span) => ({ value: String(span), label: words.daysCount(span) }))}
        onChange={(event) => setDays(Number(event.target.value))}
      />
    </Dialog>
  );
}
