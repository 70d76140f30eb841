/** What somebody did in the story, in the words of the door that it goes through. */

interface Done {
  /** When it happened, ms since 1970, whole seconds. */
  readonly at: number;
  /** Acts of one stream are played in their order, one behind the other; streams may overtake each other. */
  readonly stream: string;
}

/** A webhook of GitHub. */
export interface Webhook extends Done {
  readonly by: 'github';
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

interface Called extends Done {
  /** Name of the person or robot. */
  readonly by: string;
}

/** A new message or reply, by `POST /api/messages`. */
export interface Posted extends Called {
  readonly call: 'post';
  readonly topic: string;
  readonly text: string;
  readonly labels?: readonly string[];
  readonly key?: string;
  /** Name of the message inside the story, where it has no key and later acts speak of it. */
  readonly handle?: string;
  /** Key or handle of the root that it replies to. */
  readonly to?: string;
  /** Words of the text that stand for the id of a message → topic and key of that message. */
  readonly ids?: Readonly<Record<string, Address>>;
}

/** A step of a living message, by `POST /api/messages/upsert`. */
export interface Upserted extends Called {
  readonly call: 'upsert';
  readonly topic: string;
  readonly key: string;
  readonly parentKey?: string;
  readonly text?: string;
  readonly set?: readonly string[];
  readonly remove?: readonly string[];
  readonly reply?: { readonly key?: string; readonly text: string };
}

/** A like, an up-vote or a pin. */
export interface Reacted extends Called {
  readonly call: 'like' | 'vote' | 'pin';
  /** Key or handle of the message. */
  readonly on: string;
}

export interface Address {
  readonly topic: string;
  readonly key: string;
}

export type Call = Posted | Upserted | Reacted;
export type Act = Webhook | Call;

export function isWebhook(act: Act): act is Webhook {
  return 'payload' in act;
}
