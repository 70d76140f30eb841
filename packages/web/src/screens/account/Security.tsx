import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Section } from '../../components/SettingsFrame.tsx';
import { useToasts } from '../../components/Toasts.tsx';
import { useAccess } from '../../data/myAccess.ts';
import { refusalOf } from '../../data/session.tsx';
import { useWords } from '../../words/locale.tsx';
import styles from './Account.module.css';
import { Sessions } from './Sessions.tsx';
import { accountWords } from './words.ts';

const fewest = 10;

/** My password, and where I am signed in. */
export function Security() {
  const words = useWords(accountWords);
  const { access, reload, changePassword, end } = useAccess();
  return (
    <>
      <Section title={words.passwordTitle} text={words.passwordWhy}>
        <PasswordForm change={changePassword} />
      </Section>
      <Sessions access={access} reload={reload} end={end} />
    </>
  );
}

function PasswordForm({ change }: { readonly change: (old: string, next: string) => Promise<void> }) {
  const words = useWords(accountWords);
  const { tell } = useToasts();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const isShort = next.length < fewest;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setRefusal(null);
    try {
      await change(old, next);
      setOld('');
      setNext('');
      tell({ text: words.passwordChanged });
    } catch (error) {
      const { code, detail } = refusalOf(error);
      setRefusal(code === 'bad-credentials' ? words.wrongPassword : detail);
    }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <PasswordInput
        size="xs"
        label={words.oldPassword}
        value={old}
        error={refusal}
        autoComplete="current-password"
        onChange={(event) => setOld(event.target.value)}
      />
      <PasswordInput
        size="xs"
        label={words.newPassword}
        description={words.passwordHint}
        value={next}
        autoComplete="new-password"
        onChange={(event) => setNext(event.target.value)}
      />
      <Button size="xs" type="submit" variant="default" disabled={old === '' || isShort}>
        {words.changePassword}
      </Button>
    </form>
  );
}
