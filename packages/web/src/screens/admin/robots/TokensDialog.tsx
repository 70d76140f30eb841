import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../../components/Dialog.tsx';
import table from '../../../components/Table.module.css';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import { useToasts } from '../../../components/Toasts.tsx';
import { useAct } from '../../../components/useAct.ts';
import type { AccountWrites, Token, User } from '../../../data/accounts.ts';
import { useWords } from '../../../words/locale.tsx';
import { NewSecret } from './NewSecret.tsx';
import { firstDraft, isComplete, type TokenDraft, TokenFields, tokenOf } from './TokenFields.tsx';
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
  const act = useAct();
  const { tell } = useToasts();
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
          label={words.label}
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
      deed={words.newToken}
      onDo={async () => setDraft(firstDraft)}
      onClose={onClose}
    >
      <p>{words.tokensWhy}</p>
      <table className={`${table.table} ${table.list}`}>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <td className={table.main}>
                <span className={table.lines}>
                  <span className="clip">{token.label}</span>
                  <span className={`${table.second} clip`}>
                    {token.scopes.map(({ topics, verbs }) => `${topics} ${verbs.join(' ')}`).join(', ')}
                  </span>
                </span>
              </td>
              <td className={table.small}>{token.lastUsedAt ? <TimeAgo at={token.lastUsedAt} /> : words.never}</td>
              <td className={table.deeds}>
                <Button
                  variant="default"
                  size="compact-xs"
                  onClick={() =>
                    act(async () => {
                      await writes.revoke(token);
                      tell({ text: words.revoked });
                    })
                  }
                >
                  {words.revoke}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
