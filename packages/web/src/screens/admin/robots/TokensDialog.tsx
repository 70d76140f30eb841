import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../../components/Dialog.tsx';
import type { AccountWrites, Token, User } from '../../../data/accounts.ts';
import { useWords } from '../../../words/locale.tsx';
import { NewSecret } from '../../tokens/NewSecret.tsx';
import { firstDraft, isComplete, type TokenDraft, TokenFields, tokenOf } from '../../tokens/TokenFields.tsx';
import { TokenTable } from '../../tokens/TokenTable.tsx';
import { tokenWords } from '../../tokens/words.ts';
import { robotWords } from './words.ts';

interface TokensDialogProps {
  readonly robot: User;
  readonly tokens: readonly Token[];
  readonly writes: AccountWrites;
  readonly onClose: () => void;
}

/** The tokens of a robot; from here another one is made. */
export function TokensDialog({ robot, tokens, writes, onClose }: TokensDialogProps) {
  const words = useWords(robotWords);
  const shared = useWords(tokenWords);
  const [draft, setDraft] = useState<TokenDraft | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  if (secret !== null) return <NewSecret secret={secret} onClose={onClose} />;
  if (draft) {
    return (
      <Dialog
        title={words.tokenTitle(robot.name)}
        deed={words.makeDeed}
        disabled={!isComplete(draft)}
        onDo={async () => setSecret(await writes.makeToken(tokenOf(robot.name, draft)))}
        onClose={() => setDraft(null)}
      >
        <TextInput
          size="xs"
          label={shared.label}
          value={draft.label}
          maxLength={100}
          data-autofocus
          onChange={(event) => setDraft({ ...draft, label: event.target.value })}
        />
        <TokenFields draft={draft} onChange={setDraft} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={words.tokensOf(robot.name)}
      deed={shared.newToken}
      onDo={async () => setDraft(firstDraft)}
      onClose={onClose}
    >
      <p>{shared.tokensWhy}</p>
      <TokenTable tokens={tokens} revoke={writes.revoke} />
    </Dialog>
  );
}
