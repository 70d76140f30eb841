import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAsking } from '../../data/entrance.ts';
import { useLocale, useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import styles from './Frame.module.css';
import { Frame } from './Frame.tsx';
import { RefusalLine } from './fields.tsx';
import { useForm } from './useForm.ts';

interface AskByMailProps {
  readonly what: 'account' | 'password';
  readonly onBack: () => void;
}

/** Asks the hub for a letter. It says the same whether there is such a person or not. */
export function AskByMail({ what, onBack }: AskByMailProps) {
  const words = useWords(appWords);
  const { locale } = useLocale();
  const { askForAccount, askForPassword } = useAsking();
  const [who, setWho] = useState('');
  const [isAsked, setAsked] = useState(false);
  const form = useForm(async () => {
    await (what === 'account' ? askForAccount(who.trim(), locale) : askForPassword(who.trim()));
    setAsked(true);
  });
  const title = what === 'account' ? words.signUpTitle : words.forgotTitle;
  const back = (
    <p className={styles.more}>
      <Button size="compact-sm" variant="subtle" onClick={onBack}>
        {words.backToSignIn}
      </Button>
    </p>
  );
  if (isAsked) {
    return (
      <Frame title={title} why={what === 'account' ? words.signUpAsked : words.forgotAsked}>
        {back}
      </Frame>
    );
  }
  return (
    <Frame title={title} why={what === 'account' ? words.signUpWhy : words.forgotWhy}>
      <form className={styles.form} onSubmit={form.submit}>
        <TextInput
          size="sm"
          label={what === 'account' ? words.email : words.nameOrEmail}
          type={what === 'account' ? 'email' : 'text'}
          autoComplete={what === 'account' ? 'email' : 'username'}
          autoCapitalize="off"
          required
          withAsterisk={false}
          autoFocus
          maxLength={320}
          value={who}
          onChange={(event) => setWho(event.target.value)}
        />
        <RefusalLine form={form} />
        <Button type="submit" size="sm" variant="filled" disabled={form.isSending}>
          {words.sendLink}
        </Button>
      </form>
      {back}
    </Frame>
  );
}
