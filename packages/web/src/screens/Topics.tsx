import { IconPlus, IconSearch } from '@tabler/icons-react';
import { searchHref } from '../components/href.ts';
import { useWords } from '../words/locale.tsx';
import { HeaderLink, PageHeader } from './PageHeader.tsx';
import { Places } from './places/Places.tsx';
import { placeWords } from './places/words.ts';
import styles from './Topics.module.css';

/** The places on a page of their own, for phones. */
export function Topics() {
  const words = useWords(placeWords);
  return (
    <>
      <PageHeader title={words.topics}>
        <HeaderLink href={searchHref({})} name={words.search} icon={IconSearch} />
        <HeaderLink href="/new-topic" name={words.newTopic} icon={IconPlus} />
      </PageHeader>
      <div className={styles.tree}>
        <Places />
      </div>
    </>
  );
}
