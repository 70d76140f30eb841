import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { CheckRow } from '../../../components/CheckRow.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import type { AccountWrites, Profile } from '../../../data/accounts.ts';
import { useWords } from '../../../words/locale.tsx';
import { OwnerInput } from '../robots/OwnerInput.tsx';
import { adminWords } from '../words.ts';
import { peopleWords } from './words.ts';

interface EditPersonProps {
  readonly profile: Pick<Profile, 'user' | 'email'>;
  readonly change: (change: Parameters<AccountWrites['change']>[1]) => Promise<void>;
  readonly onClose: () => void;
}

export function EditPerson({ profile: { user, email }, change, onClose }: EditPersonProps) {
  const words = useWords(peopleWords);
  const shared = useWords(adminWords);
  const [fields, setFields] = useState({
    name: user.name,
    fullName: user.fullName,
    email: email ?? '',
    admin: user.admin,
    owner: user.owner ?? '',
  });
  const put = (next: Partial<typeof fields>) => setFields((now) => ({ ...now, ...next }));

  async function save(): Promise<void> {
    const { name, fullName, admin } = fields;
    await change({
      ...(name.trim() !== user.name && { name: name.trim() }),
      ...(fullName.trim() !== user.fullName && fullName.trim() !== '' && { fullName: fullName.trim() }),
      ...(fields.email.trim() !== (email ?? '') && { email: fields.email.trim() || null }),
      ...(admin !== user.admin && { admin }),
      ...(fields.owner.trim() !== (user.owner ?? '') && { owner: fields.owner.trim() || null }),
    });
    onClose();
  }

  return (
    <Dialog title={words.editTitle(user.name)} deed={shared.save} onDo={save} onClose={onClose}>
      <TextInput
        size="xs"
        label={words.fullName}
        value={fields.fullName}
        maxLength={200}
        data-autofocus
        onChange={(event) => put({ fullName: event.target.value })}
      />
      <TextInput
        size="xs"
        label={shared.name}
        description={fields.name === user.name ? shared.nameHint : words.renamed}
        value={fields.name}
        maxLength={64}
        onChange={(event) => put({ name: event.target.value })}
      />
      {user.robot && <OwnerInput value={fields.owner} onChange={(owner) => put({ owner })} />}
      {!user.robot && (
        <>
          <TextInput
            size="xs"
            type="email"
            label={words.email}
            value={fields.email}
            maxLength={320}
            onChange={(event) => put({ email: event.target.value })}
          />
          <CheckRow
            title={words.isAdmin}
            text={words.isAdminWhy}
            checked={fields.admin}
            onChange={(admin) => put({ admin })}
          />
        </>
      )}
    </Dialog>
  );
}
