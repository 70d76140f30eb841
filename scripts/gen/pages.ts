/** Every page of the reference that is made from tables. */

import { api } from './api.ts';
import { cli } from './cli.ts';
import { config } from './config.ts';
import { errors } from './errors.ts';
import type { Page } from './page.ts';
import { query } from './query.ts';
import { vocabulary } from './vocabulary.ts';

export const pages: readonly Page[] = [api, cli, config, errors, query, vocabulary];
