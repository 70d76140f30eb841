import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { People } from '../../components/People.tsx';
import { useHub } from '../../data/hub.tsx';
import { useOnline, usePeople } from '../../data/people.ts';
import { useTopics } from '../../data/topics.ts';
import { useWords } from '../../words/locale.tsx';
import { loopWords } from './words.ts';

/** Who else is on the hub at this moment. */
export function PeopleOnline() {
  const { me } = useHub();
  const online = useOnline();
  const people = usePeople();
  const others = [...online].filter(([name]) => name !== me.user.name);
  return (
    <People people={others.map(([user, status]) => ({ user, status, fullName: people.get(user)?.fullName ?? '' }))} />
  );
}

const NewMessageMenu = lazy(() =>
  import('./NewMessageMenu.tsx').then((module) => ({ default: module.NewMessageMenu })),
);

/** A message is written into a topic: the button asks which. */
export function NewMessage() {
  const words = useWords(loopWords);
  const { value: topics } = useTopics();
  const [isAsked, ask] = useState(false);
  const writable = topics?.filter(({ may, kind }) => may.write && kind === 'topic');
  if (writable?.length === 0) return null;
  const button = (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlus size={14} stroke={1.75} />}
      aria-haspopup="menu"
      onClick={() => ask(true)}
    >
      {words.newMessage}
    </Button>
  );
  return isAsked && writable ? (
    <Suspense fallback={button}>
      <NewMessageMenu topics={writable}>{button}</NewMessageMenu>
    </Suspense>
  ) : (
    button
  );
}
