/** The path of the topic that an address of the app is about. */
export function topicIn(path: string): string | undefined {
  return path.startsWith('/t/') ? decodeURIComponent(path.slice(2)) : undefined;
}
