import { Button } from '@mantine/core';
import { useState } from 'react';
import { useEntrance } from '../../data/entrance.ts';
import { useSession } from '../../data/session.tsx';
import { useSetup } from '../../data/setup.ts';
import { useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import { AskByMail } from './AskByMail.tsx';
import styles from './Frame.module.css';
import { Frame } from './Frame.tsx';
import { NameField, PasswordField, RefusalLine } from './fields.tsx';
import { useForm } from './useForm.ts';

export function SignIn() {
  const words = useWords(appWords);
  const { signIn } = useSession();
  const { value: isSetupNeeded } = useSetup();
  const { value: ways } = useEntrance();
  const [asked, setAsked] = useState<'account' | 'password' | null>(null);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const form = useForm(() => signIn(name.trim(), password), words.wrongPassword);
  if (asked) return <AskByMail what={asked} onBack={() => setAsked(null)} />;
  return (
    <Frame title={words.signInTitle} why={isSetupNeeded ? words.setUpNeeded : undefined}>
      <form className={styles.form} onSubmit={form.submit}>
        <NameField form={form} value={name} onChange={setName} autoFocus />
        <PasswordField form={form} value={password} onChange={setPassword} />
        <RefusalLine form={form} />
        <Button type="submit" size="sm" variant="filled" disabled={form.isSending}>
          {words.signIn}
        </Button>
      </form>
      {ways && (ways.reset || ways.signUp) && (
        <p className={styles.more}>
          {ways.reset && (
            <Button size="compact-sm" variant="subtle" onClick={() => setAsked('password')}>
              {words.forgot}
            </Button>
          )}
          {ways.signUp && (
            <Button size="compact-sm" variant="subtle" onClick={() => setAsked('account')}>
              {words.signUp}
            </Button>
          )}
        </p>
      )}
    </Frame>
  );
}
