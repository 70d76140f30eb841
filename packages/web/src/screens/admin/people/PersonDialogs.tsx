import { useEffect, useState } from 'react';
import { CheckRow } from '../../../components/CheckRow.tsx';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { SecretOnce } from '../../../components/SecretOnce.tsx';
import { useToasts } from '../../../components/Toasts.tsx';
import { useAct } from '../../../components/useAct.ts';
import type { AccountWrites, Profile, User } from '../../../data/accounts.ts';
import { useWords } from '../../../words/locale.tsx';
import { EditPerson } from './EditPerson.tsx';
import { peopleWords } from './words.ts';

export type Deed = 'edit' | 'reset' | 'archive' | 'erase';

interface PersonDialogsProps {
  readonly user: User;
  readonly deed: Deed;
  readonly writes: AccountWrites;
  readonly onClose: () => void;
}

/** What is asked before something is done to a person. */
export function PersonDialogs({ deed, ...props }: PersonDialogsProps) {
  if (deed === 'edit') return <Edit {...props} />;
  if (deed === 'reset') return <Reset {...props} />;
  return deed === 'archive' ? <Archive {...props} /> : <Erase {...props} />;
}

type DialogProps = Omit<PersonDialogsProps, 'deed'>;

/** With the mail address, which only this answer tells. */
function Edit({ user, writes, onClose }: DialogProps) {
  const [profile, setProfile] = useState<Profile | null>(null);
  const act = useAct();
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the dialog opens
  useEffect(() => act(async () => setProfile(await writes.profile(user))), [user.id]);
  return profile && <EditPerson profile={profile} change={(to) => writes.change(user, to)} onClose={onClose} />;
}

function Reset({ user, writes, onClose }: DialogProps) {
  const words = useWords(peopleWords);
  const [link, setLink] = useState<string | null>(null);
  return (
    <Dialog
      title={words.resetTitle(user.name)}
      deed={link === null ? words.makeLink : undefined}
      onDo={async () => setLink(await writes.resetLink(user))}
      onClose={onClose}
    >
      <p>{words.resetWhy}</p>
      {link !== null && <SecretOnce name={words.link} value={link} />}
    </Dialog>
  );
}

function Archive({ user, writes, onClose }: DialogProps) {
  const words = useWords(peopleWords);
  const { tell } = useToasts();
  return (
    <ConfirmDialog
      title={words.archiveTitle(user.name)}
      deed={words.archive}
      onDo={async () => {
        await writes.archive(user, true);
        tell({ text: words.archivedTold(user.name), undo: () => void writes.archive(user, false) });
        onClose();
      }}
      onClose={onClose}
    >
      <p>{words.archiveWhy}</p>
    </ConfirmDialog>
  );
}

function Erase({ user, writes, onClose }: DialogProps) {
  const words = useWords(peopleWords);
  const { tell } = useToasts();
  const [texts, setTexts] = useState(false);
  return (
    <ConfirmDialog
      title={words.eraseTitle(user.name)}
      deed={words.erase}
      typed={user.name}
      onDo={async () => {
        await writes.erase(user, texts);
        tell({ text: words.erased });
        onClose();
      }}
      onClose={onClose}
    >
      <p>{words.eraseWhy}</p>
      <CheckRow title={words.eraseTexts} checked={texts} onChange={setTexts} />
    </ConfirmDialog>
  );
}
