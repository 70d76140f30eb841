/** Failures of the world, which every room may meet: they are answered with a status of their own. */

/** The budget of a person's query ran out. */
export class QueryTooSlow extends Error {
  constructor() {
    super('the query ran out of its time');
    this.name = 'QueryTooSlow';
  }
}

/** The store cannot be reached or cannot write just now; the caller may try again. */
export class StoreUnavailable extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'StoreUnavailable';
  }
}
