import { defineWords } from '../../words/dictionary.ts';
import { plural } from '../../words/plural.ts';
import type { Grouping, Turn } from './parts/groups.ts';
import type { Reviewer } from './parts/pull.ts';

type Decided = NonNullable<Reviewer['decision']> | 'none';

const en = plural('en');
const fr = plural('fr');

export const pullsWords = defineWords({
  en: {
    list: 'Pull requests',
    groupBy: 'Group by',
    groupings: { turn: 'By turn', repository: 'By repository', person: 'By person' } satisfies Record<Grouping, string>,
    turns: {
      review: 'Needs my review',
      mine: 'Mine',
      waiting: 'Waiting for others',
      closed: 'Closed lately',
      other: 'Other messages',
    } satisfies Record<Turn, string>,
    nobody: { turn: '', repository: 'No repository', person: 'Any reviewer' } satisfies Record<Grouping, string>,
    nothing: 'No pull requests here',
    nothingWhy: 'None is open and none was closed lately. An intake of your forge brings them, of all repositories.',
    more: 'Older ones',
    others: (count: number) => en(count, { one: '# more', other: '# more' }),
    waitsFor: (names: string) => `waits for ${names}`,
    anyone: 'a reviewer',
    stale: 'stale',
    lines: (added: string, removed: string) => `${added} lines added, ${removed} removed`,
    replies: (count: number) => en(count, { one: '# reply', other: '# replies' }),
    decisions: { APPROVED: 'approved', UNAPPROVED: 'asks for changes', none: 'has not decided' } satisfies Record<
      Decided,
      string
    >,
    run: 'run',
    checks: (states: string) => `Checks: ${states}`,
  },
  fr: {
    list: 'Demandes de fusion',
    groupBy: 'Grouper',
    groupings: { turn: 'Par tour', repository: 'Par dépôt', person: 'Par personne' } satisfies Record<Grouping, string>,
    turns: {
      review: 'À relire par moi',
      mine: 'Les miennes',
      waiting: 'En attente d’autres',
      closed: 'Closes récemment',
      other: 'Autres messages',
    } satisfies Record<Turn, string>,
    nobody: { turn: '', repository: 'Sans dépôt', person: 'Tout relecteur' } satisfies Record<Grouping, string>,
    nothing: 'Aucune demande de fusion ici',
    nothingWhy:
      'Aucune n’est ouverte ni close récemment. Une entrée de votre forge les apporte, celles de tous les dépôts.',
    more: 'Plus anciennes',
    others: (count: number) => fr(count, { one: '# autre', other: '# autres' }),
    waitsFor: (names: string) => `attend ${names}`,
    anyone: 'un relecteur',
    stale: 'en souffrance',
    lines: (added: string, removed: string) => `${added} lignes ajoutées, ${removed} retirées`,
    replies: (count: number) => fr(count, { one: '# réponse', other: '# réponses' }),
    decisions: {
      APPROVED: 'a approuvé',
      UNAPPROVED: 'demande des changements',
      none: 'n’a pas décidé',
    } satisfies Record<Decided, string>,
    run: 'exécution',
    checks: (states: string) => `Vérifications : ${states}`,
  },
});
