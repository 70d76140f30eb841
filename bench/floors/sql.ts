/** The floor of a read: the statement that is sent to it, and its rows as JSON. */

import { openSql } from '../wide/sql.ts';
import { listen } from './store.ts';

const [folder = '', databaseUrl] = process.argv.slice(2);
const db = await openSql({ folder, databaseUrl });

listen(async (_url, statement) => JSON.stringify(await db.all(statement)));
