import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Section } from '../../components/SettingsFrame.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { useHub } from '../../data/hub.tsx';
import { type AccessWrites, useAccess } from '../../data/myAccess.ts';
import { useWords } from '../../words/locale.tsx';
import { NewSecret } from '../tokens/NewSecret.tsx';
import { firstDraft, isComplete, TokenFields, tokenOf } from '../tokens/TokenFields.tsx';
import { TokenTable } from '../tokens/TokenTable.tsx';
import { tokenWords } from '../tokens/words.ts';
import { accountWords } from './words.ts';

/** What acts in my name: a terminal, a script of mine. */
export function Tokens() {
  const words = useWords(accountWords);
  const { newToken } = useWords(tokenWords);
  const { access, reload, makeToken, revoke } = useAccess();
  const [isMaking, setMaking] = useState(false);
  const { value, problem } = access;
  return (
    <Section
      title={words.tokens}
      text={words.tokensWhy}
      action={
        <Button
          size="xs"
          variant="filled"
          leftSection={<IconPlus size={14} stroke={1.75} />}
          onClick={() => setMaking(true)}
        >
          {newToken}
        </Button>
      }
    >
      {problem && <FailureBand problem={problem} onRetry={reload} />}
      {!value && !problem && <SkeletonRows />}
      {value?.tokens.length === 0 && <EmptyState title={words.noTokens} text={words.noTokensWhy} />}
      {value && value.tokens.length > 0 && <TokenTable tokens={value.tokens} revoke={revoke} />}
      {isMaking && <MakeToken make={makeToken} onClose={() => setMaking(false)} />}
    </Section>
  );
}

interface MakeTokenProps {
  readonly make: AccessWrites['makeToken'];
  readonly onClose: () => void;
}

function MakeToken({ make, onClose }: MakeTokenProps) {
  const words = useWords(accountWords);
  const shared = useWords(tokenWords);
  const { me } = useHub();
  const [draft, setDraft] = useState(firstDraft);
  const [secret, setSecret] = useState<string | null>(null);
  if (secret !== null) return <NewSecret secret={secret} onClose={onClose} />;
  return (
    <Dialog
      title={shared.newToken}
      deed={words.makeToken}
      disabled={!isComplete(draft) || draft.label.trim() === ''}
      onDo={async () => setSecret(await make(tokenOf(me.user.name, draft)))}
      onClose={onClose}
    >
      <TextInput
        size="xs"
        label={shared.label}
        placeholder={words.labelExample}
        value={draft.label}
        maxLength={100}
        data-autofocus
        onChange={(event) => setDraft({ ...draft, label: event.target.value })}
      />
      <TokenFields draft={draft} onChange={setDraft} />
    </Dialog>
  );
}
