import { NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { Dialog } from '../../../components/Dialog.tsx';
import type { AccountWrites, User } from '../../../data/accounts.ts';
import { useHub } from '../../../data/hub.tsx';
import { useWords } from '../../../words/locale.tsx';
import { NewSecret } from '../../tokens/NewSecret.tsx';
import { firstDraft, isComplete, TokenFields, tokenOf } from '../../tokens/TokenFields.tsx';
import { adminWords } from '../words.ts';
import { type RobotKind, readKind, robotKinds } from './kinds.ts';
import { OwnerInput } from './OwnerInput.tsx';
import { robotWords } from './words.ts';

interface MakeRobotProps {
  readonly writes: AccountWrites;
  readonly onClose: () => void;
}

/** A robot and its first token. */
export function MakeRobot({ writes, onClose }: MakeRobotProps) {
  const words = useWords(robotWords);
  const shared = useWords(adminWords);
  const [name, setName] = useState('');
  const { me } = useHub();
  const [owner, setOwner] = useState(me.user.name);
  const [kind, setKind] = useState<RobotKind>('ci');
  const [draft, setDraft] = useState({ ...firstDraft, label: words.firstLabel });
  const [secret, setSecret] = useState<string | null>(null);
  /** Made, while its token was refused: the next try does not make it again. */
  const made = useRef<User>(null);
  if (secret !== null) return <NewSecret secret={secret} onClose={onClose} />;

  async function make(): Promise<void> {
    made.current ??= await writes.makeRobot({ name: name.trim(), kind, owner: owner.trim() });
    setSecret(await writes.makeToken(tokenOf(made.current.name, draft)));
  }

  return (
    <Dialog
      title={words.makeTitle}
      deed={words.makeDeed}
      disabled={name.trim() === '' || owner.trim() === '' || !isComplete(draft)}
      onDo={make}
      onClose={onClose}
    >
      <TextInput
        size="xs"
        label={shared.name}
        description={shared.nameHint}
        value={name}
        maxLength={64}
        data-autofocus
        onChange={(event) => setName(event.target.value)}
      />
      <NativeSelect
        size="xs"
        label={words.kind}
        value={kind}
        data={robotKinds.map((each) => ({ value: each, label: words.kinds[each] }))}
        onChange={(event) => setKind(readKind(event.target.value))}
      />
      <OwnerInput value={owner} onChange={setOwner} />
      <TokenFields draft={draft} onChange={(next) => setDraft({ ...draft, ...next })} />
    </Dialog>
  );
}
