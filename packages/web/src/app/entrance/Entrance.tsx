import { useSession } from '../../data/session.tsx';
import { Away } from './Away.tsx';
import { ByLink } from './ByLink.tsx';
import { secretOfLink } from './link.ts';
import { SetUp } from './SetUp.tsx';
import { SignIn } from './SignIn.tsx';

/** What is shown to who is not signed in: the sign-in, or the page of a one-time link. */
export function Entrance() {
  const { me, check } = useSession();
  const { pathname } = window.location;
  const secret = secretOfLink(pathname);
  if (secret !== null) return <ByLink secret={secret} />;
  if (me.value === null) return pathname === '/setup' ? <SetUp /> : <SignIn />;
  // Neither signed in nor out: the hub has not answered yet, or cannot.
  return me.problem ? <Away onRetry={() => void check()} /> : null;
}
