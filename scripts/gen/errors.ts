import { errors as all } from '@tagloop/server/contract/errors';
import { code, type Page, pageOf, table } from './page.ts';

export const errors: Page = {
  file: 'docs/reference/errors.md',
  write: () =>
    pageOf('Errors', '`packages/server/src/contract/errors.ts`', [
      'An error is a problem of RFC 9457, `application/problem+json`: `type`, `title`, `status`, `detail` and `code`. ' +
        '`detail` says what to change; `fields` names the fields that are wrong, each with a JSON pointer `at` and a ' +
        '`message`; `position` and `hint` say where a query went wrong and what would be right. Codes stay: one that is ' +
        'retired is never used again.',
      table(
        ['Code', 'Status', 'Title'],
        Object.entries(all).map(([name, { status, title }]) => [code(name), String(status), title]),
      ),
    ]),
};
