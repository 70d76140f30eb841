import { useParams } from '@tanstack/react-router';
import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { SettingsFrame } from '../../components/SettingsFrame.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { useHub } from '../../data/hub.tsx';
import { useUsers } from '../../data/users.ts';
import { useLocale, useWords } from '../../words/locale.tsx';
import { NotFound } from '../NotFound.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { adminWords } from './words.ts';

type PartId = 'people' | 'robots' | 'groups' | 'topics' | 'audit' | 'system';

const parts: readonly { readonly id: PartId; readonly Part: LazyExoticComponent<ComponentType> }[] = [
  { id: 'people', Part: lazy(() => import('./people/People.tsx').then(({ People }) => ({ default: People }))) },
  { id: 'robots', Part: lazy(() => import('./robots/Robots.tsx').then(({ Robots }) => ({ default: Robots }))) },
  { id: 'groups', Part: lazy(() => import('./groups/Groups.tsx').then(({ Groups }) => ({ default: Groups }))) },
  { id: 'topics', Part: lazy(() => import('./topics/Topics.tsx').then(({ Topics }) => ({ default: Topics }))) },
  { id: 'audit', Part: lazy(() => import('./audit/Audit.tsx').then(({ Audit }) => ({ default: Audit }))) },
  { id: 'system', Part: lazy(() => import('./system/System.tsx').then(({ System }) => ({ default: System }))) },
];

/** What admins of the hub look after, each part a page of its own. */
export function Admin() {
  const words = useWords(adminWords);
  const { me } = useHub();
  const { _splat } = useParams({ strict: false });
  const id = _splat || 'people';
  const part = parts.find((each) => each.id === id);
  if (!part) return <NotFound />;
  if (!me.user.admin) return <NotAdmin />;
  const { Part } = part;
  return (
    <>
      <PageHeader title={`${words.administration}/${words[part.id]}`} back="/you" />
      <SettingsFrame
        label={words.administration}
        parts={parts.map(({ id: each }) => ({ id: each, title: words[each], href: `/admin/${each}` }))}
        current={part.id}
      >
        <Suspense fallback={<SkeletonRows />}>
          <Part />
        </Suspense>
      </SettingsFrame>
    </>
  );
}

function NotAdmin() {
  const words = useWords(adminWords);
  const { locale } = useLocale();
  const names = useUsers().flatMap(({ name, admin }) => (admin ? name : []));
  const list = new Intl.ListFormat(locale).format(names.slice(0, 5)) || words.nobody;
  return (
    <>
      <PageHeader title={words.administration} back="/you" />
      <EmptyState title={words.notAdmin} text={words.notAdminWhy(list)} />
    </>
  );
}
