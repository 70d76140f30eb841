import { Button, useMantineColorScheme } from '@mantine/core';
import { IconShieldCog } from '@tabler/icons-react';
import { Avatar } from '../components/Avatar.tsx';
import { useHub } from '../data/hub.tsx';
import { useSession } from '../data/session.tsx';
import { useLocale, useWords } from '../words/locale.tsx';
import { adminWords } from './admin/words.ts';
import { HeaderLink, PageHeader } from './PageHeader.tsx';
import { screenWords } from './words.ts';
import styles from './You.module.css';

/** Who is signed in, and how the page shall look to him. */
export function You() {
  const words = useWords(screenWords);
  const { administration } = useWords(adminWords);
  const { locale, choose } = useLocale();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { me } = useHub();
  const { signOut } = useSession();
  return (
    <>
      <PageHeader title={words.you}>
        {me.user.admin && <HeaderLink href="/admin" name={administration} icon={IconShieldCog} />}
      </PageHeader>
      <div className={styles.you}>
        <p className={styles.who}>
          <Avatar user={me.user} size={28} />
          <b>{me.user.fullName || me.user.name}</b>
          <span className="quiet">{me.user.name}</span>
        </p>
        <Choice
          title={words.scheme}
          value={colorScheme}
          choices={[
            ['auto', words.system],
            ['light', words.light],
            ['dark', words.dark],
          ]}
          onChoose={setColorScheme}
        />
        <Choice
          title={words.language}
          value={locale}
          choices={[
            ['en', 'English'],
            ['fr', 'Français'],
          ]}
          onChoose={choose}
        />
        <Button size="xs" variant="default" onClick={() => void signOut()}>
          {words.signOut}
        </Button>
      </div>
    </>
  );
}

interface ChoiceProps<Value extends string> {
  readonly title: string;
  readonly value: Value;
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ title, value, choices, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset className={styles.choice}>
      <legend>{title}</legend>
      {choices.map(([each, name]) => (
        <label key={each}>
          <input type="radio" name={title} checked={each === value} onChange={() => onChoose(each)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
