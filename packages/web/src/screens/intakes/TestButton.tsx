import { Button, Menu } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useToasts } from '../../components/Toasts.tsx';
import { useIntakeWrites } from '../../data/intakes.ts';
import { problemOf } from '../../data/problems.ts';
import { useWords } from '../../words/locale.tsx';
import { intakeWords } from './words.ts';

interface TestButtonProps {
  readonly id: string;
  readonly samples: readonly string[];
  /** With the delivery that the test made. */
  readonly onDone: (delivery: string) => void;
}

/** Plays a sample of the source through the intake; nothing of it stays. */
export function TestButton({ id, samples, onDone }: TestButtonProps) {
  const words = useWords(intakeWords);
  const { test } = useIntakeWrites();
  const toasts = useToasts();
  const [isBusy, setBusy] = useState(false);

  async function play(sample: string): Promise<void> {
    setBusy(true);
    try {
      onDone((await test(id, sample)).delivery);
    } catch (error) {
      toasts.fail(problemOf(error).detail);
    } finally {
      setBusy(false);
    }
  }

  if (samples.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" variant="default" disabled={isBusy} leftSection={<IconSend size={14} stroke={1.75} />}>
          {words.sendTest}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.testWhy}</Menu.Label>
        {samples.map((sample) => (
          <Menu.Item key={sample} onClick={() => void play(sample)}>
            {sample}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
