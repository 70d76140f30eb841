/** A request that must not be carried out twice, and how it went. */
export interface OnceRequest {
  readonly userId: number;
  /** Made by the client. */
  readonly key: string;
  /** Of path and body: another request under the same key is a mistake. */
  readonly fingerprint: string;
}

export type OnceResult =
  | { readonly kind: 'answer'; readonly answer: unknown }
  /** The key was used for another request. */
  | { readonly kind: 'mismatch' }
  /** It was carried out before, but its answer was not kept. */
  | { readonly kind: 'lost' };

/** @param keep whether the answer is kept for a repeat; one that holds a secret is not */
export type Once = (request: OnceRequest, work: () => Promise<unknown>, keep: boolean) => Promise<OnceResult>;
