import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { FailureBand } from '../../../components/Band.tsx';
import { Section } from '../../../components/SettingsFrame.tsx';
import { SkeletonRows } from '../../../components/Skeletons.tsx';
import { useGroups } from '../../../data/groups.ts';
import { useWords } from '../../../words/locale.tsx';
import { adminWords } from '../words.ts';
import { GroupForm } from './GroupForm.tsx';
import { GroupTable } from './GroupTable.tsx';
import { groupWords } from './words.ts';

export function Groups() {
  const words = useWords(groupWords);
  const shared = useWords(adminWords);
  const store = useGroups();
  const { value, problem } = store.groups;
  const [isMaking, setMaking] = useState(false);
  if (!value) return problem ? <FailureBand problem={problem} onRetry={store.reload} /> : <SkeletonRows />;
  return (
    <Section
      title={shared.groups}
      text={words.about}
      action={
        <Button
          size="xs"
          variant="filled"
          leftSection={<IconPlus size={14} stroke={1.75} />}
          onClick={() => setMaking(true)}
        >
          {words.make}
        </Button>
      }
    >
      <GroupTable groups={value} writes={store} />
      {isMaking && (
        <GroupForm title={words.makeTitle} deed={words.makeDeed} save={store.make} onClose={() => setMaking(false)} />
      )}
    </Section>
  );
}
