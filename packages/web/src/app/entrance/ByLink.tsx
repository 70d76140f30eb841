import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { type AccountLink, useAccountLink, useAsking } from '../../data/entrance.ts';
import { useLocale, useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import styles from './Frame.module.css';
import { Frame } from './Frame.tsx';
import { NameField, PasswordField } from './fields.tsx';
import { useForm } from './useForm.ts';

/** The page of a one-time link, which stands for whoever is signed in, too. */
export function ByLink({ secret }: { readonly secret: string }) {
  const words = useWords(appWords);
  const { value: link, problem, status } = useAccountLink(secret);
  if (link?.kind === 'reset') return <NewPassword secret={secret} name={link.name ?? ''} />;
  if (link?.kind === 'email') return <NewEmail secret={secret} name={link.name ?? ''} email={link.email ?? ''} />;
  if (link) return <NewAccount secret={secret} link={link} />;
  if (!problem) return null;
  const isOver = status === 404 || status === 410;
  return (
    <Frame title={isOver ? words.linkOver : words.unreachable} why={isOver ? words.linkOverWhy : undefined}>
      {!isOver && <FailureBand problem={problem} />}
      <p className={styles.more}>
        <Button component="a" href="/" size="compact-sm" variant="subtle">
          {words.backToSignIn}
        </Button>
      </p>
    </Frame>
  );
}

/** The secret must not stay in the address, and the app begins as somebody else. */
function enter(): void {
  window.location.replace('/');
}

function NewAccount({ secret, link }: { readonly secret: string; readonly link: AccountLink }) {
  const words = useWords(appWords);
  const { locale } = useLocale();
  const { makeAccount } = useAsking();
  const [name, setName] = useState('');
  const [fullName, setFullName] = useState(link.fullName);
  const [password, setPassword] = useState('');
  const form = useForm(async () => {
    await makeAccount({ secret, name: name.trim(), fullName: fullName.trim(), password, language: locale });
    enter();
  });
  return (
    <Frame title={words.accountTitle} why={link.email === null ? words.accountWhy : words.accountFor(link.email)}>
      <form className={styles.form} onSubmit={form.submit}>
        <NameField value={name} onChange={setName} isNew autoFocus />
        <TextInput
          size="sm"
          label={words.fullName}
          description={words.fullNameHint}
          autoComplete="name"
          maxLength={200}
          value={fullName}
          onChange={(event) => setFullName(event.target.value)}
        />
        <PasswordField value={password} onChange={setPassword} isNew error={form.refusal} />
        <Button type="submit" size="sm" variant="filled" disabled={form.isSending}>
          {words.setUp}
        </Button>
      </form>
    </Frame>
  );
}

function NewPassword({ secret, name }: { readonly secret: string; readonly name: string }) {
  const words = useWords(appWords);
  const { choosePassword } = useAsking();
  const [password, setPassword] = useState('');
  const form = useForm(async () => {
    await choosePassword(secret, password);
    enter();
  });
  return (
    <Frame title={words.newPasswordTitle} why={words.newPasswordWhy(name)}>
      <form className={styles.form} onSubmit={form.submit}>
        {/* For the browser's own store of passwords. */}
        <input type="hidden" autoComplete="username" value={name} readOnly />
        <PasswordField value={password} onChange={setPassword} isNew error={form.refusal} autoFocus />
        <Button type="submit" size="sm" variant="filled" disabled={form.isSending}>
          {words.choosePassword}
        </Button>
      </form>
    </Frame>
  );
}

interface NewEmailProps {
  readonly secret: string;
  readonly name: string;
  readonly email: string;
}

/** A press of the button takes it, not the visit: programs look at links in mail, too. */
function NewEmail({ secret, name, email }: NewEmailProps) {
  const words = useWords(appWords);
  const { takeEmail } = useAsking();
  const form = useForm(async () => {
    await takeEmail(secret);
    enter();
  });
  return (
    <Frame title={words.newEmailTitle} why={words.newEmailWhy(email, name)}>
      <form className={styles.form} onSubmit={form.submit}>
        {form.refusal && <p role="alert">{form.refusal}</p>}
        <Button type="submit" size="sm" variant="filled" disabled={form.isSending}>
          {words.takeEmail}
        </Button>
      </form>
    </Frame>
  );
}
