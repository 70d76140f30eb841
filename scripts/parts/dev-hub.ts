/** The hub from its sources, for `npm run dev`. */

import { serve } from '@tagloop/server/main';

process.exitCode = await serve({
  argv: process.argv.slice(2),
  env: process.env,
  version: 'dev',
  out: process.stdout,
  error: process.stderr,
});
