import { searchHref } from '../../components/href.ts';
import { MessageBody } from '../../components/MessageBody.tsx';
import { useWords } from '../../words/locale.tsx';
import styles from './SetupText.module.css';
import { intakeWords } from './words.ts';

interface SetupTextProps {
  readonly setup: string;
  /** Null: it was shown once and is not known any more. */
  readonly url: string | null;
  readonly secret: string | null;
}

/** The source's own words on where to click at the sender, with the intake's address in them. */
export function SetupText({ setup, url, secret }: SetupTextProps) {
  const words = useWords(intakeWords);
  const filled = setup
    .replaceAll('{{url}}', url ?? words.urlOfIntake)
    .replaceAll('{{secret}}', secret ?? words.secretOfIntake);
  return (
    <div className={styles.setup}>
      <MessageBody body={filled} tagHref={(tag) => searchHref({ q: tag })} />
    </div>
  );
}
