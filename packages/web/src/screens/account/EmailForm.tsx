import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { useToasts } from '../../components/Toasts.tsx';
import { useHub } from '../../data/hub.tsx';
import { useAccess } from '../../data/myAccess.ts';
import { useWords } from '../../words/locale.tsx';
import styles from './Account.module.css';
import { accountWords } from './words.ts';

/** The mail address, and a dialog that asks for another one and the password. */
export function EmailForm() {
  const words = useWords(accountWords);
  const { me } = useHub();
  const [isAsked, setAsked] = useState(false);
  return (
    <p className={styles.line}>
      <span className={styles.value}>{me.email ?? <span className="quiet">{words.noEmail}</span>}</span>
      <Button size="xs" variant="default" onClick={() => setAsked(true)}>
        {words.changeEmail}
      </Button>
      {isAsked && <ChangeEmail onClose={() => setAsked(false)} />}
    </p>
  );
}

function ChangeEmail({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(accountWords);
  const { changeEmail } = useAccess();
  const { tell } = useToasts();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  return (
    <Dialog
      title={words.changeEmail}
      deed={words.save}
      disabled={email.trim() === '' || password === ''}
      onDo={async () => {
        const isMailed = await changeEmail(email.trim(), password);
        tell({ text: isMailed ? words.emailMailed : words.emailChanged });
        onClose();
      }}
      onClose={onClose}
    >
      <TextInput
        size="xs"
        type="email"
        label={words.newEmail}
        value={email}
        maxLength={320}
        autoComplete="email"
        data-autofocus
        onChange={(event) => setEmail(event.target.value)}
      />
      <PasswordInput
        size="xs"
        label={words.password}
        value={password}
        autoComplete="current-password"
        onChange={(event) => setPassword(event.target.value)}
      />
    </Dialog>
  );
}
