import { Autocomplete, Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Avatar } from '../../components/Avatar.tsx';
import { Segments } from '../../components/Segments.tsx';
import { Section } from '../../components/SettingsFrame.tsx';
import { useToasts } from '../../components/Toasts.tsx';
import { useHub } from '../../data/hub.tsx';
import { useSession } from '../../data/session.tsx';
import { useWords } from '../../words/locale.tsx';
import { useAppearance } from '../appearance.ts';
import styles from './Account.module.css';
import { EmailForm } from './EmailForm.tsx';
import { accountWords } from './words.ts';

/** UTC is what the hub says of who never chose, and no list of places has it. */
const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Who I am to others, and how the page looks to me. */
export function Profile() {
  const words = useWords(accountWords);
  const { me } = useHub();
  const { signOut } = useSession();
  const { scheme, locale, density, chooseScheme, chooseLocale, chooseDensity } = useAppearance();
  const toasts = useToasts();
  return (
    <>
      <Section title={words.who}>
        <p className={styles.who}>
          <Avatar user={me.user} size={28} />
          <b>{me.user.fullName || me.user.name}</b>
          <span className="quiet">@{me.user.name}</span>
        </p>
        <NameForm key={me.user.fullName} />
      </Section>
      <Section title={words.email} text={words.emailWhy}>
        <EmailForm />
      </Section>
      <Section title={words.look}>
        <div className={styles.choices}>
          <span>{words.scheme}</span>
          <Segments
            label={words.scheme}
            value={scheme}
            choices={[
              ['auto', words.system],
              ['light', words.light],
              ['dark', words.dark],
            ]}
            onChoose={chooseScheme}
          />
          <span>{words.language}</span>
          <Segments
            label={words.language}
            value={locale}
            choices={[
              ['en', 'English'],
              ['fr', 'Français'],
            ]}
            onChoose={chooseLocale}
          />
          <span>{words.density}</span>
          <Segments
            label={words.density}
            value={density}
            choices={[
              ['topic', words.asTheTopic],
              ['comfortable', words.comfortable],
              ['compact', words.compact],
            ]}
            onChoose={chooseDensity}
          />
        </div>
      </Section>
      <Section title={words.zone} text={words.zoneWhy}>
        <ZoneForm key={me.zone} />
      </Section>
      <Section title={words.signOut} text={words.signOutWhy}>
        <Button size="xs" variant="default" onClick={() => void toasts.watch(signOut())}>
          {words.signOut}
        </Button>
      </Section>
    </>
  );
}

function NameForm() {
  const words = useWords(accountWords);
  const { me } = useHub();
  const { changeMe } = useSession();
  const toasts = useToasts();
  const [fullName, setFullName] = useState(me.user.fullName);
  const isChanged = fullName.trim() !== '' && fullName.trim() !== me.user.fullName;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isChanged) void toasts.watch(changeMe({ fullName: fullName.trim() }));
  };
  return (
    <form className={styles.line} onSubmit={save}>
      <TextInput
        size="xs"
        label={words.fullName}
        description={words.fullNameHint}
        value={fullName}
        maxLength={200}
        autoComplete="name"
        onChange={(event) => setFullName(event.target.value)}
      />
      <Button size="xs" type="submit" variant="default" disabled={!isChanged}>
        {words.save}
      </Button>
    </form>
  );
}

/** Saved when it is a zone that there is; the browser's own is offered where it is another one. */
function ZoneForm() {
  const words = useWords(accountWords);
  const { me } = useHub();
  const { changeMe } = useSession();
  const toasts = useToasts();
  const [zone, setZone] = useState(me.zone);
  const take = (next: string) => {
    setZone(next);
    if (zones.includes(next) && next !== me.zone) void toasts.watch(changeMe({ zone: next }));
  };
  return (
    <div className={styles.line}>
      <Autocomplete
        size="xs"
        aria-label={words.zone}
        value={zone}
        data={zones}
        limit={12}
        error={zones.includes(zone) ? undefined : words.noZone}
        onChange={take}
        onBlur={() => setZone(me.zone)}
      />
      {me.zone !== browserZone && (
        <Button size="xs" variant="default" onClick={() => take(browserZone)}>
          {words.takeZone(browserZone)}
        </Button>
      )}
    </div>
  );
}
