import type { ReactNode } from 'react';
import { Avatar } from '../../components/Avatar.tsx';
import type { ShownUser } from '../../components/shapes.ts';
import table from '../../components/Table.module.css';

/** A person or robot in a table: by the full name, then by what he is mentioned as. */
export function UserCell({ user, children }: { readonly user: ShownUser; readonly children?: ReactNode }) {
  return (
    <span className={table.line}>
      <Avatar user={user} size={24} />
      <span className={table.lines}>
        <span className="clip">{user.fullName || user.name}</span>
        <span className={`${table.second} clip`}>
          @{user.name}
          {children}
        </span>
      </span>
    </span>
  );
}
