import { useHotkeys } from '@mantine/hooks';
import { useRouter } from '@tanstack/react-router';
import { searchHref } from '../components/href.ts';
import { stageLetters } from '../components/keyMap.ts';
import { useKeys } from '../components/keys.ts';
import { useTopics } from '../data/topics.ts';
import { stagePlaces } from '../screens/loop/stagePlaces.ts';

interface ShellKeys {
  readonly path: string;
  showPalette(): void;
  showKeys(): void;
}

/** The keys that work everywhere; what a page binds itself comes first. */
export function useShellKeys({ path, showPalette, showKeys }: ShellKeys): void {
  const { history } = useRouter();
  const { value: topics = [] } = useTopics();
  const go = (href: string) => () => history.push(href);
  // Also while somebody types.
  useHotkeys([['mod+K', showPalette]], []);
  useKeys({
    ...(!hasQueryBox(path) && { '/': go(searchHref({})) }),
    '?': showKeys,
    'g l': go('/'),
    'g n': go('/notifications'),
    'g k': go('/tasks'),
    'g s': go(searchHref({})),
    'g y': go('/you'),
    ...Object.fromEntries(stagePlaces(topics).map(({ stage, href }) => [`g ${stageLetters[stage]}`, go(href)])),
  });
}

/** There `/` goes to the box of the page. */
function hasQueryBox(path: string): boolean {
  return path.startsWith('/t/') || path === '/search';
}
