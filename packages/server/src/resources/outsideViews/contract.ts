/** Outside views: ES modules in the folder `TAGLOOP_VIEWS_DIR`, which the pages load beside their own views. */

import { stages } from '@tagloop/language/stages';
import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';

/** What `@tagloop/view` offers and a manifest means. Grows when a view that was made for it would no longer work. */
export const viewContract = 1;

const Title = Type.String({ minLength: 1, maxLength: 40 });

/** `view.json` of a view. */
export const Manifest = Type.Object({
  contract: Type.Integer({ description: 'The contract that it was made for' }),
  title: Type.Object({ en: Title, fr: Title }),
  icon: Type.String({
    pattern: '^[MmLlHhVvCcSsQqTtAaZz0-9 ,.+-]{1,2000}$',
    description: 'A line, as an SVG path on 24 × 24',
  }),
  stage: Type.Union([Type.Enum(stages), Type.Null()], { description: 'What it is made for; null: any topic' }),
  fits: Type.Number({ minimum: 0, maximum: 1, description: 'How well it suits topics of its stage' }),
  without: Type.Optional(
    Type.Array(Type.Enum(['query', 'composer']), { description: 'What of the page it does without' }),
  ),
});
export type Manifest = Static<typeof Manifest>;

/** As the page gets it. */
export interface OutsideView extends Manifest {
  readonly id: string;
  /** Address of its module. */
  readonly module: string;
  /** Address of its styles, if it has any. */
  readonly styles: string | null;
}

export const OutsideViewState = Type.Object({
  id: Type.String({ description: 'Name of its folder' }),
  contract: Type.Union([Type.Integer(), Type.Null()]),
  problem: Type.Union([Type.String(), Type.Null()], { description: 'Why it is not shown; null: it is' }),
});
export type OutsideViewState = Static<typeof OutsideViewState>;

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/outside-views',
    summary: 'Views from outside that the hub found, and what is wrong with them',
    access: 'admin',
    verb: 'admin',
    answer: Type.Object({
      contract: Type.Integer({ description: 'The contract that this hub offers' }),
      views: Type.Array(OutsideViewState),
    }),
  }),
] as const;
