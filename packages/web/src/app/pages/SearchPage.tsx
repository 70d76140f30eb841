import { onlyTagOf } from '../../components/tagQuery.ts';
import { PageHeader } from '../../screens/PageHeader.tsx';
import { views } from '../../views/index.ts';
import { useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import { Star } from './Favour.tsx';
import { MessagesPage } from './MessagesPage.tsx';
import type { Place } from './place.ts';

/** All messages of the hub that a query selects. */
export function SearchPage({ place }: { readonly place: Place }) {
  const words = useWords(appWords);
  const [view] = views;
  if (!view) return null;
  const tag = onlyTagOf(place.state.q ?? '');
  return (
    <MessagesPage
      topic={null}
      view={view}
      place={place}
      placeholder={words.searchHint}
      composerPlaceholder=""
      header={
        <PageHeader
          title={words.searchTitle}
          back="/topics"
          beside={tag !== null && <Star favourite={{ kind: 'tag', tag }} />}
        />
      }
    />
  );
}
