import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../data/session.tsx';
import { useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import styles from './Frame.module.css';
import { Frame } from './Frame.tsx';
import { NameField, PasswordField, RefusalLine } from './fields.tsx';
import { useForm } from './useForm.ts';

/** The page of the printed link: it makes the first admin. */
export function SetUp() {
  const words = useWords(appWords);
  const { setUp } = useSession();
  const secret = new URLSearchParams(window.location.search).get('secret');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const form = useForm(() => setUp({ secret: secret ?? '', name: name.trim(), password }), words.wrongLink);
  if (!secret) return <Frame title={words.setUpTitle} why={words.noSecret} />;
  return (
    <Frame title={words.setUpTitle} why={words.setUpWhy}>
      <form className={styles.form} onSubmit={form.submit}>
        <NameField form={form} value={name} onChange={setName} isNew autoFocus />
        <PasswordField form={form} value={password} onChange={setPassword} isNew />
        <RefusalLine form={form} />
        <Button type="submit" size="sm" variant="filled" disabled={form.isSending}>
          {words.setUp}
        </Button>
      </form>
    </Frame>
  );
}
