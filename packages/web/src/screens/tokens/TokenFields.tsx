import { NativeSelect, TextInput } from '@mantine/core';
import { CheckRow } from '../../components/CheckRow.tsx';
import type { NewToken } from '../../data/accounts.ts';
import { useWords } from '../../words/locale.tsx';
import styles from './TokenFields.module.css';
import { tokenWords } from './words.ts';

const verbs = ['read', 'write', 'admin', 'backdate'] as const;
type Verb = (typeof verbs)[number];
const spans = [0, 30, 90, 365] as const;
const day = 86_400_000;

export interface TokenDraft {
  readonly label: string;
  readonly topics: string;
  readonly verbs: readonly Verb[];
  /** 0: it never ends. */
  readonly days: number;
}

export const firstDraft: TokenDraft = { label: '', topics: '*', verbs: ['read', 'write'], days: 0 };

export function isComplete({ topics, verbs: chosen }: TokenDraft): boolean {
  return topics.trim() !== '' && chosen.length > 0;
}

/** What the hub is asked for. @param user whom it is for; one's own name for oneself */
export function tokenOf(user: string, draft: TokenDraft): NewToken {
  const { label, topics, verbs: chosen, days } = draft;
  return {
    user,
    label: label.trim() || user,
    scopes: [{ topics: topics.trim(), verbs: [...chosen] }],
    ...(days > 0 && { expiresAt: new Date(Date.now() + days * day).toISOString() }),
  };
}

interface TokenFieldsProps {
  readonly draft: TokenDraft;
  readonly onChange: (draft: TokenDraft) => void;
}

/** Where a token reaches, what it may do there, and how long. */
export function TokenFields({ draft, onChange }: TokenFieldsProps) {
  const words = useWords(tokenWords);
  const put = (next: Partial<TokenDraft>) => onChange({ ...draft, ...next });
  return (
    <>
      <TextInput
        size="xs"
        label={words.topics}
        description={words.topicsHint}
        value={draft.topics}
        maxLength={200}
        onChange={(event) => put({ topics: event.target.value })}
      />
      <fieldset className={styles.verbs}>
        <legend>{words.verbs}</legend>
        {verbs.map((verb) => (
          <CheckRow
            key={verb}
            title={words.verb[verb]}
            checked={draft.verbs.includes(verb)}
            onChange={(isIn) =>
              put({ verbs: verbs.filter((each) => (each === verb ? isIn : draft.verbs.includes(each))) })
            }
          />
        ))}
      </fieldset>
      <NativeSelect
        size="xs"
        label={words.expires}
        value={draft.days}
        data={spans.map((span) => ({ value: String(span), label: words.ends(span) }))}
        onChange={(event) => put({ days: Number(event.target.value) })}
      />
    </>
  );
}
