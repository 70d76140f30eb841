import { NameInput } from '../../../components/NameInput.tsx';
import { useUsers } from '../../../data/users.ts';
import { useWords } from '../../../words/locale.tsx';
import { robotWords } from './words.ts';

interface OwnerInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The person who answers for a robot, by name. */
export function OwnerInput({ value, onChange }: OwnerInputProps) {
  const words = useWords(robotWords);
  const people = useUsers().filter(({ robot }) => !robot);
  return (
    <NameInput
      label={words.owner}
      description={value.trim() === '' ? words.ownerNone : words.ownerHint}
      value={value}
      names={people}
      onChange={onChange}
    />
  );
}
