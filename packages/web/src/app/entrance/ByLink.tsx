import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type AccountLink, useAccountLink, useAsking, useEntrance } from '../../data/entrance.ts';
import { useLocale, useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import { AskByMail } from './AskByMail.tsx';
import { Away } from './Away.tsx';
import styles from './Frame.module.css';
import { Frame } from './Frame.tsx';
import { NameField, PasswordField, RefusalLine } from './fields.tsx';
import { askedAnew } from './link.ts';
import { useForm } from './useForm.ts';

/** The page of a one-time link, which stands for whoever is signed in, too. */
export function ByLink({ secret }: { readonly secret: string }) {
  const { link, reload } = useAccountLink(secret);
  const { value, problem, status } = link;
  if (value?.kind === 'reset') return <NewPassword secret={secret} name={value.name ?? ''} />;
  if (value?.kind === 'email') return <NewEmail secret={secret} name={value.name ?? ''} email={value.email ?? ''} />;
  if (value) return <NewAccount secret={secret} link={value} />;
  if (!problem) return null;
  return status === 404 || status === 410 ? <LinkOver /> : <Away onRetry={reload} />;
}

/** Offers another one, where the hub sends those to everybody who asks. */
function LinkOver() {
  const words = useWords(appWords);
  const { value: ways } = useEntrance();
  const [isAsking, setAsking] = useState(false);
  const what = askedAnew(window.location.pathname);
  if (isAsking && what) return <AskByMail what={what} onBack={enter} />;
  const isOffered = (what === 'password' && ways?.reset) || (what === 'account' && ways?.signUp);
  return (
    <Frame title={words.linkOver} why={words.linkOverWhy}>
      {isOffered && (
        <Button size="sm" variant="filled" className={styles.deed} onClick={() => setAsking(true)}>
          {words.anotherLink}
        </Button>
      )}
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
        <NameField form={form} value={name} onChange={setName} isNew autoFocus />
        <TextInput
          size="sm"
          label={words.fullName}
          description={words.fullNameHint}
          autoComplete="name"
          maxLength={200}
          value={fullName}
          onChange={(event) => setFullName(event.target.value)}
        />
        <PasswordField form={form} value={password} onChange={setPassword} isNew />
        <RefusalLine form={form} />
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
        <PasswordField form={form} value={password} onChange={setPassword} isNew autoFocus />
        <RefusalLine form={form} />
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
        <RefusalLine form={form} />
        <Button type="submit" size="sm" variant="filled" disabled={form.isSending}>
          {words.takeEmail}
        </Button>
      </form>
    </Frame>
  );
}
