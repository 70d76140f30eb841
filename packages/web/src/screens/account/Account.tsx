import { IconShieldCog } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { SettingsFrame } from '../../components/SettingsFrame.tsx';
import { useHub } from '../../data/hub.tsx';
import { useWords } from '../../words/locale.tsx';
import { adminWords } from '../admin/words.ts';
import { NotFound } from '../NotFound.tsx';
import { HeaderLink, PageHeader } from '../PageHeader.tsx';
import { Muted } from './Muted.tsx';
import { Profile } from './Profile.tsx';
import { Security } from './Security.tsx';
import { Tokens } from './Tokens.tsx';
import { accountWords } from './words.ts';

type PartId = 'profile' | 'security' | 'tokens' | 'notices';

const parts: readonly { readonly id: PartId; readonly Part: ComponentType }[] = [
  { id: 'profile', Part: Profile },
  { id: 'security', Part: Security },
  { id: 'tokens', Part: Tokens },
  { id: 'notices', Part: Muted },
];

/** What a person settles for himself, each part a page of its own. */
export function Account() {
  const words = useWords(accountWords);
  const { administration } = useWords(adminWords);
  const { me } = useHub();
  const { _splat } = useParams({ strict: false });
  const part = parts.find(({ id }) => id === (_splat || 'profile'));
  if (!part) return <NotFound />;
  const { Part } = part;
  return (
    <>
      <PageHeader title={`${words.you}/${words[part.id]}`}>
        {me.user.admin && <HeaderLink href="/admin" name={administration} icon={IconShieldCog} />}
      </PageHeader>
      <SettingsFrame
        label={words.you}
        parts={parts.map(({ id }) => ({ id, title: words[id], href: id === 'profile' ? '/you' : `/you/${id}` }))}
        current={part.id}
      >
        <Part />
      </SettingsFrame>
    </>
  );
}
