import { ActionIcon } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { MouseEventHandler, Ref } from 'react';

interface IconButtonProps {
  readonly icon: Icon;
  /** Said to screen readers and shown as tooltip. */
  readonly name: string;
  readonly onClick?: MouseEventHandler<HTMLButtonElement>;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  /** What a key of a list presses. */
  readonly deed?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A 24 px icon. What Mantine's menus and popovers give it goes through. */
export function IconButton({ icon: ButtonIcon, name, pressed, expanded, deed, ...rest }: IconButtonProps) {
  return (
    <ActionIcon
      type="button"
      size={24}
      variant="subtle"
      title={name}
      aria-label={name}
      aria-pressed={pressed}
      aria-expanded={expanded}
      data-deed={deed}
      {...rest}
    >
      <ButtonIcon size={16} stroke={1.75} />
    </ActionIcon>
  );
}
