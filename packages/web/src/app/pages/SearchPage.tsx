import { lazy, Suspense } from 'react';
import { queryError } from '../../components/queryError.ts';
import { Segments } from '../../components/Segments.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { onlyTagOf } from '../../components/tagQuery.ts';
import { useFacets } from '../../data/facets.ts';
import { scoped } from '../../data/scope.ts';
import { PageHeader } from '../../screens/PageHeader.tsx';
import { Examples } from '../../screens/search/Examples.tsx';
import { searchWords } from '../../screens/search/words.ts';
import { views } from '../../views/index.ts';
import { useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import { Star } from './Favour.tsx';
import { MessagesPage } from './MessagesPage.tsx';
import type { Place } from './place.ts';

const Facets = lazy(() => import('../../screens/search/Facets.tsx').then((module) => ({ default: module.Facets })));
const ByTopic = lazy(() => import('../../screens/search/ByTopic.tsx').then((module) => ({ default: module.ByTopic })));

/** All messages of the hub that a query selects, in one list or by topic. */
export function SearchPage({ place }: { readonly place: Place }) {
  const words = useWords(appWords);
  const arrangement = useWords(searchWords);
  const { q = '', m: openId = null, own } = place.state;
  const query = scoped(q, null);
  const facets = useFacets(queryError(q) === null ? query : null);
  const [view] = views;
  if (!view) return null;
  const tag = onlyTagOf(q);
  const isByTopic = own?.group === 'topic';
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
        >
          <Segments
            label={arrangement.arrange}
            value={isByTopic ? 'topic' : 'list'}
            choices={[
              ['list', arrangement.inOneList],
              ['topic', arrangement.byTopic],
            ]}
            onChoose={(group) => place.go({ own: group === 'topic' ? { group } : undefined }, 'replace')}
          />
        </PageHeader>
      }
      below={q === '' && <Examples hrefOf={(next) => place.hrefOf({ q: next })} />}
      beside={
        <Suspense fallback={null}>
          <Facets value={facets.value} />
        </Suspense>
      }
      instead={
        isByTopic && (
          <Suspense fallback={<SkeletonRows />}>
            <ByTopic
              query={query}
              facets={facets}
              typed={q}
              openId={openId}
              hrefOf={(id) => place.hrefOf({ m: id })}
              hrefOfList={(next) => place.hrefOf({ q: next, m: undefined, own: undefined })}
            />
          </Suspense>
        )
      }
    />
  );
}
