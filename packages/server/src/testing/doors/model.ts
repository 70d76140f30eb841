/** Who may see what, said once more as plainly as possible: no caches, no SQL, nothing of the hub's own code. */

export const levels = ['read', 'write', 'admin'] as const;
export type Level = (typeof levels)[number];
/** `user ada`, `group few` or `public`. */
export type Subject = string;

export interface Who {
  readonly name: string;
  readonly admin: boolean;
  readonly robot: boolean;
  /** Of the token. */
  readonly scopes: readonly { readonly topics: string; readonly verbs: readonly string[] }[];
}

export interface TopicModel {
  readonly id: string;
  path: string;
  rights: Map<Subject, Level>;
  isArchived: boolean;
  /** Of exactly some people: admins of the hub do not manage it. */
  readonly isDirect: boolean;
}

export interface MessageModel {
  readonly id: string;
  topic: TopicModel;
  readonly author: string;
  readonly root: MessageModel | null;
  readonly key: string | null;
  /** When, ms since 1970. */
  deleted: number | null;
  /** By a person: then no upsert takes his words away. */
  edited?: boolean;
  /** A word that only this text holds, and the topics where it stood; the present one last. */
  readonly texts: { readonly word: string; readonly topics: Set<TopicModel> }[];
}

export interface SavedModel {
  readonly owner: string;
  /** Its readers find it. */
  readonly topic: TopicModel;
}

export interface DeliveryModel {
  /** That of the intake when it came. */
  readonly topic: TopicModel;
  readonly key: string;
  /** What its payload says. */
  readonly word: string;
  /** What it wrote; null when it was refused. */
  readonly message: MessageModel | null;
  readonly isReplay: boolean;
}

export class Model {
  readonly people = new Map<string, Who>();
  readonly groups = new Map<string, Set<string>>();
  readonly topics = new Map<string, TopicModel>();
  readonly messages = new Map<string, MessageModel>();
  /** Former paths of topics, until they are taken. */
  readonly aliases = new Map<string, TopicModel>();
  /** Where keys lead from a topic, by `<topic id> <key>`. */
  readonly keys = new Map<string, MessageModel>();
  /** Messages with a place in the list. */
  readonly placed = new Set<string>();
  /** Messages that the last operation wrote an event about. */
  readonly told = new Set<string>();
  /** Messages that notified somebody, by his name: all of them, and those of the last operation. */
  readonly notified = new Lists();
  readonly justCalled = new Lists();
  /** Ids of topics, by the name of whose favourites they are, who chose a view of them, or muted them. */
  readonly favourites = new Lists();
  readonly viewed = new Lists();
  readonly muted = new Lists();
  /** The last message that somebody has read, by `<name> <topic id>`; ids are in the order of their making. */
  readonly readUpTo = new Map<string, string>();
  /** Ids of the topics that a person looks at; he goes when he loses the right. */
  readonly looks = new Lists();
  readonly saved = new Map<string, SavedModel>();
  /** Their topics, by their ids. */
  readonly dashboards = new Map<string, TopicModel>();
  readonly deliveries = new Map<string, DeliveryModel>();
  /** Of the one intake. */
  intake: { readonly id: string; topic: TopicModel } | undefined;

  /** What the token covers and a right of his, of his group or of everybody allows; admins of the hub manage all. */
  may(name: string, level: Level, topic: TopicModel, path = topic.path): boolean {
    const who = this.who(name);
    const isRead = level === 'write' && this.isArchived(topic);
    const isManager = level === 'admin' && who.admin && !topic.isDirect;
    return (this.holds(name, level, topic) || isManager) && this.covers(who, level, path) && !isRead;
  }

  /** Whether a right is his, whatever his token covers. */
  holds(name: string, level: Level, topic: TopicModel): boolean {
    const who = this.who(name);
    const enough = levels.slice(levels.indexOf(level));
    const isHis = (subject: Subject) => {
      const [kind, of = ''] = subject.split(' ');
      return kind === 'public' || (kind === 'user' ? of === name : this.isIn(who, of));
    };
    return [...topic.rights].some(([subject, given]) => isHis(subject) && enough.includes(given));
  }

  /** By itself or with one above it. */
  isArchived(topic: TopicModel): boolean {
    return [...this.topics.values()].some((above) => above.isArchived && this.below(above).includes(topic));
  }

  covers({ scopes }: Who, verb: string, path: string): boolean {
    const within = (pattern: string) =>
      pattern === '*' || pattern === path || (pattern.endsWith('/*') && `${path}/`.startsWith(pattern.slice(0, -1)));
    return scopes.some(({ topics, verbs }) => verbs.includes(verb) && within(topics));
  }

  sees(name: string, topic: TopicModel): boolean {
    return levels.some((level) => this.may(name, level, topic));
  }

  /** Whether he reads the message, were it not deleted. */
  reads(name: string, message: MessageModel): boolean {
    return this.may(name, 'read', message.topic);
  }

  /** Whether text, life and place of the message are his business. */
  owns(name: string, message: MessageModel): boolean {
    const { topic, author } = message;
    if (this.isArchived(topic)) return false;
    return this.may(name, 'admin', topic) || (this.may(name, 'write', topic) && author === name);
  }

  /** Living messages that he reads. */
  readBy(name: string): MessageModel[] {
    return [...this.messages.values()].filter((message) => message.deleted === null && this.reads(name, message));
  }

  /** Words that may reach him by any door: of what he reads or may restore, and stood where he reads. */
  mayHear(name: string, word: string): boolean {
    const isSaid = [...this.messages.values()].some(
      (message) =>
        (this.isShown(name, message) || this.isShownBelow(name, message)) &&
        message.texts.some((text) => text.word === word && [...text.topics].some((at) => this.may(name, 'read', at))),
    );
    return isSaid || [...this.deliveries.values()].some((each) => each.word === word && this.readsPayload(name, each));
  }

  /** All words that stand, stood, or were sent anywhere. */
  words(): string[] {
    const said = [...this.messages.values()].flatMap(({ texts }) => texts.map(({ word }) => word));
    return [...said, ...[...this.deliveries.values()].map(({ word }) => word)];
  }

  /** A deleted message is shown to those who may bring it back. */
  isShown(name: string, message: MessageModel): boolean {
    return this.reads(name, message) && (message.deleted === null || this.owns(name, message));
  }

  /** Replies that went with their root are shown to those who may bring it back, and them with it. */
  isShownBelow(name: string, { root, deleted }: MessageModel): boolean {
    return root !== null && deleted !== null && root.deleted === deleted && this.isShown(name, root);
  }

  managesIntake(name: string): boolean {
    return this.intake !== undefined && this.may(name, 'admin', this.intake.topic);
  }

  /** What an outside sender sent is read by who manages the intake, and reads where it went. */
  readsPayload(name: string, { topic, message }: DeliveryModel): boolean {
    return (
      this.managesIntake(name) && this.may(name, 'read', topic) && (message === null || this.isShown(name, message))
    );
  }

  isUnread(name: string, message: MessageModel): boolean {
    return message.author !== name && message.id > (this.readUpTo.get(`${name} ${message.topic.id}`) ?? '');
  }

  findsSaved(name: string, { owner, topic }: SavedModel): boolean {
    return owner === name || this.may(name, 'read', topic);
  }

  /** The topic that is called so, or was. */
  called(path: string): TopicModel | undefined {
    return [...this.topics.values()].find((topic) => topic.path === path) ?? this.aliases.get(path);
  }

  below(topic: TopicModel): TopicModel[] {
    return [...this.topics.values()].filter(({ path }) => `${path}/`.startsWith(`${topic.path}/`));
  }

  who(name: string): Who {
    const who = this.people.get(name);
    if (!who) throw new Error(`nobody is called ${name}`);
    return who;
  }

  isIn(who: Who, group: string): boolean {
    return group === 'team' ? !who.robot : (this.groups.get(group)?.has(who.name) ?? false);
  }
}

/** Sets by name. */
class Lists {
  readonly #sets = new Map<string, Set<string>>();

  of(name: string): Set<string> {
    const set = this.#sets.get(name) ?? new Set();
    this.#sets.set(name, set);
    return set;
  }

  clear(): void {
    this.#sets.clear();
  }
}
