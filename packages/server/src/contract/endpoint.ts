/** An endpoint is a value: router, validation, OpenAPI, reference page and client types are all read from it. */

import type { Static, TObject, TSchema } from 'typebox';
import type { ErrorCode } from './errors.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** json (the default): as the schemas say. raw: the body comes as bytes. stream: the route writes the answer itself. */
export type EndpointKind = 'json' | 'raw' | 'stream';

/** What a token must be allowed for a call; a session has all of them. */
export const verbs = ['read', 'write', 'admin', 'backdate'] as const;
export type Verb = (typeof verbs)[number];

export interface Endpoint<
  M extends Method = Method,
  P extends string = string,
  Params extends TObject | undefined = TObject | undefined,
  Query extends TObject | undefined = TObject | undefined,
  Body extends TSchema | undefined = TSchema | undefined,
  Answer extends TSchema | undefined = TSchema | undefined,
  Kind extends EndpointKind = EndpointKind,
> {
  readonly method: M;
  /** `/api/messages/:id`; a last `*` takes the rest. */
  readonly path: P;
  /** The answer holds a secret that is shown once: it is kept nowhere, not even for a repeat of the request. */
  readonly secret?: true;
  /** One line for the reference. */
  readonly summary: string;
  readonly description?: string;
  /** public: nobody need be signed in; person: the session of a person, no token; bearer: a token only. */
  readonly access: 'public' | 'user' | 'person' | 'admin' | 'bearer';
  readonly verb?: Verb;
  /** Also by HTTP Basic with a token as the password, for readers that know nothing else: only what writes nothing. */
  readonly basic?: true;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Status of success; 200 unless told. */
  readonly status?: 200 | 201 | 202 | 204;
  readonly answer?: Answer;
  readonly kind?: Kind;
  /** Types of text that a client may ask for by `Accept` in place of JSON. */
  readonly texts?: readonly string[];
  readonly errors?: readonly ErrorCode[];
}

/** Keeps the literal types of method and path, so that `GET /api/messages` is a key of the client's types. */
export function endpoint<
  const M extends Method,
  const P extends string,
  Params extends TObject | undefined = undefined,
  Query extends TObject | undefined = undefined,
  Body extends TSchema | undefined = undefined,
  Answer extends TSchema | undefined = undefined,
  const Kind extends EndpointKind = 'json',
>(e: Endpoint<M, P, Params, Query, Body, Answer, Kind>): Endpoint<M, P, Params, Query, Body, Answer, Kind> {
  return e;
}

export type ParamsOf<E> = E extends { params?: infer S } ? StaticOf<S> : never;
export type QueryOf<E> = E extends { query?: infer S } ? StaticOf<S> : never;
export type BodyOf<E> = E extends { body?: infer S } ? StaticOf<S> : never;
export type AnswerOf<E> = E extends { answer?: infer S } ? StaticOf<S> : never;
type StaticOf<S> = [Exclude<S, undefined>] extends [never]
  ? undefined
  : Exclude<S, undefined> extends TSchema
    ? Static<Exclude<S, undefined>>
    : undefined;
