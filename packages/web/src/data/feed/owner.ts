/** Whose feed it is: tabs of the same owner share it. */
export interface FeedOwner {
  /** By id. */
  readonly user: string;
  /** In which its queries read days. */
  readonly zone: string;
}

export function nameOf({ user, zone }: FeedOwner): string {
  return `tagloop-feed ${user} ${zone}`;
}
