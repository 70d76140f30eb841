import { defineWords } from '../../words/dictionary.ts';

export const dashboardWords = defineWords({
  en: {
    dashboard: 'Dashboard',
    dashboards: 'Dashboards',
    all: 'All tiles',
    nothing: 'No tile here',
    nothingWhy: 'A message is a tile. Its labels say what it shows: value:42, percentRunning:70, widget:Line.',
    empty: 'Nothing stands on this dashboard',
    more: 'Show more',
    page: (at: number, of: number) => `Page ${at} of ${of}`,
    stale: (since: string) => `no news for ${since}`,
    opens: (title: string) => `Open what ${title} leads to, in a new tab`,
    gone: 'Gone',
    goneWhy: 'Deleted, or not yours to read',
  },
  fr: {
    dashboard: 'Tableau de bord',
    dashboards: 'Tableaux de bord',
    all: 'Toutes les tuiles',
    nothing: 'Aucune tuile ici',
    nothingWhy:
      'Un message est une tuile. Ses étiquettes disent ce qu’elle montre : value:42, percentRunning:70, widget:Line.',
    empty: 'Rien sur ce tableau de bord',
    more: 'Afficher plus',
    page: (at: number, of: number) => `Page ${at} sur ${of}`,
    stale: (since: string) => `sans nouvelles depuis ${since}`,
    opens: (title: string) => `Ouvrir la cible de ${title}, dans un nouvel onglet`,
    gone: 'Disparu',
    goneWhy: 'Supprimé, ou pas pour vous',
  },
});
