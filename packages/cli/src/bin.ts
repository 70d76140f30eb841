/** What `tagloop` starts. */

import { commands } from './commands/index.ts';
import { systemIo } from './io.ts';
import { main } from './main.ts';

// Who reads no further (`tagloop list | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

void main(process.argv.slice(2), systemIo(), commands).then((code) => {
  process.exitCode = code;
});
