/** Addresses inside the app. Links are plain links everywhere; the shell turns a click into a change of page. */

export interface PlaceState {
  /** What is typed into the query box. */
  readonly q?: string;
  /** Id of the message whose thread is open. */
  readonly m?: string;
  /** Id of the view, when it is not the topic's own. */
  readonly view?: string;
  /** `wall`: drawn for a wall, without what people touch. */
  readonly screen?: string;
  /** What the reader chose in the view, such as a week. */
  readonly own?: Readonly<Record<string, string>>;
}

/** Before the names of what belongs to the view: `?v.week=2026-W47`. */
const ownPrefix = 'v.';

/** `/t/Build/Pipelines?q=label:Failed` */
export function topicHref(path: string, state: PlaceState = {}): string {
  return `/t/${path.split('/').filter(Boolean).map(encodeURIComponent).join('/')}${searchOf(state)}`;
}

export function searchHref(state: PlaceState): string {
  return `/search${searchOf(state)}`;
}

/** Whose tasks, and which: the last part of the address. */
export const taskSets = ['doing', 'done', 'all'] as const;
export type TaskSet = (typeof taskSets)[number];

/** `/tasks/done` */
export function tasksHref(set: TaskSet, state: PlaceState = {}): string {
  return `/tasks${set === 'doing' ? '' : `/${set}`}${searchOf(state)}`;
}

/** What the parameters of an address say. */
export function readPlace(search: Readonly<Record<string, unknown>>): PlaceState {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const own = Object.keys(search).flatMap((name) => {
    const value = text(name);
    return name.startsWith(ownPrefix) && value ? [[name.slice(ownPrefix.length), value]] : [];
  });
  return {
    q: text('q'),
    m: text('m'),
    view: text('view'),
    screen: text('screen'),
    ...(own.length > 0 && { own: Object.fromEntries(own) }),
  };
}

function searchOf({ own = {}, ...state }: PlaceState): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) if (value) search.set(name, value);
  for (const [name, value] of Object.entries(own)) if (value) search.set(`${ownPrefix}${name}`, value);
  return search.size === 0 ? '' : `?${search.toString().replaceAll('%3A', ':').replaceAll('%2F', '/')}`;
}
