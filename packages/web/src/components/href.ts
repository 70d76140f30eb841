/** Addresses inside the app. Links are plain links everywhere; the shell turns a click into a change of page. */

export interface PlaceState {
  /** What is typed into the query box. */
  readonly q?: string;
  /** Id of the message whose thread is open. */
  readonly m?: string;
  /** Id of the view, when it is not the topic's own. */
  readonly view?: string;
}

/** `/t/Build/Pipelines?q=label:Failed` */
export function topicHref(path: string, state: PlaceState = {}): string {
  return `/t/${path.split('/').filter(Boolean).map(encodeURIComponent).join('/')}${searchOf(state)}`;
}

export function searchHref(state: PlaceState): string {
  return `/search${searchOf(state)}`;
}

function searchOf(state: PlaceState): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) if (value) search.set(name, value);
  return search.size === 0 ? '' : `?${search.toString().replaceAll('%3A', ':').replaceAll('%2F', '/')}`;
}
