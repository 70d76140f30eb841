import { defineWords } from '../../../words/dictionary.ts';
import { plural } from '../../../words/plural.ts';

const en = plural('en');
const fr = plural('fr');

export const groupWords = defineWords({
  en: {
    about: 'People and robots that get rights together and are mentioned together.',
    make: 'New group',
    makeTitle: 'Make a group',
    makeDeed: 'Make it',
    group: 'Group',
    membersCount: (count: number) => en(count, { one: '# member', other: '# members' }),
    admins: (names: string) => `kept by ${names}`,
    everybody: 'Every person of the hub, by itself',
    description: 'Description',
    members: 'Members',
    membersOf: (name: string) => `Members of ${name}`,
    addMember: 'Add by name',
    add: 'Add',
    isAdmin: 'Keeps the group',
    takeOut: (name: string) => `Take ${name} out`,
    noMembers: 'Nobody is in it yet.',
    edit: 'Rename or describe',
    editTitle: (name: string) => `Edit ${name}`,
    remove: 'Delete',
    removeTitle: (name: string) => `Delete the group ${name}`,
    removeWhy: (members: string) =>
      `${members} leave it and lose what they may do by it alone. Mentions of the group reach nobody any more. This cannot be taken back.`,
    dependsTitle: 'Topics on which it has rights',
    dependsNone: 'No topic gives it a right.',
    removed: 'Group deleted',
    level: { read: 'reads', write: 'writes', admin: 'manages' },
  },
  fr: {
    about: 'Des personnes et robots qui reçoivent des droits ensemble et sont cités ensemble.',
    make: 'Nouveau groupe',
    makeTitle: 'Créer un groupe',
    makeDeed: 'Créer',
    group: 'Groupe',
    membersCount: (count: number) => fr(count, { one: '# membre', other: '# membres' }),
    admins: (names: string) => `tenu par ${names}`,
    everybody: 'Chaque personne du hub, de lui-même',
    description: 'Description',
    members: 'Membres',
    membersOf: (name: string) => `Membres de ${name}`,
    addMember: 'Ajouter par nom',
    add: 'Ajouter',
    isAdmin: 'Tient le groupe',
    takeOut: (name: string) => `Retirer ${name}`,
    noMembers: 'Personne n’y est encore.',
    edit: 'Renommer ou décrire',
    editTitle: (name: string) => `Modifier ${name}`,
    remove: 'Supprimer',
    removeTitle: (name: string) => `Supprimer le groupe ${name}`,
    removeWhy: (members: string) =>
      `${members} le quittent et perdent ce que lui seul leur permettait. Citer le groupe n’atteint plus personne. C’est définitif.`,
    dependsTitle: 'Sujets où il a des droits',
    dependsNone: 'Aucun sujet ne lui donne de droit.',
    removed: 'Groupe supprimé',
    level: { read: 'lit', write: 'écrit', admin: 'gère' },
  },
});
