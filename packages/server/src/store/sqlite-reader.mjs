/**
 * A thread that runs people's queries on a connection of its own, so that no query can hold up a write. Plain JavaScript,
 * because a thread starts from a file and this one must start from the sources and from the built product alike.
 */
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { DatabaseSync } from '@photostructure/sqlite';

const db = new DatabaseSync(workerData.file, { readOnly: true });
db.exec('pragma busy_timeout = 5000');
db.exec('pragma cache_size = -32768');

// Where processors are short, writes go before people's queries. Only Linux takes it for this thread alone.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

let deadline = 0;
let calls = 0;
// Stands in every composed query and is called for one of sixteen rows that it looks at.
db.function('within_budget', { deterministic: false }, () => {
  calls += 1;
  if ((calls & 15) === 0 && Date.now() > deadline) throw new Error('budget spent');
  return 1;
});

const statements = new Map();

/**
 * Rows leave as one JSON text that SQLite writes: objects made here and copied to the other thread cost three times as
 * much. Fractions keep 15 digits.
 *
 * @param {string} sql
 */
function prepare(sql) {
  const columns = db.prepare(sql).columns();
  const pairs = columns.map(({ name }) => `'${name.replaceAll("'", "''")}', "${name.replaceAll('"', '""')}"`);
  return db.prepare(`select json_group_array(json_object(${pairs.join(', ')})) as rows from (${sql})`);
}

parentPort.on('message', ({ id, sql, parameters, budget }) => {
  deadline = Date.now() + budget;
  try {
    let statement = statements.get(sql);
    if (!statement) {
      if (statements.size > 200) statements.clear();
      statement = prepare(sql);
      statements.set(sql, statement);
    }
    parentPort.postMessage({ id, rows: statement.get(...parameters).rows });
  } catch (error) {
    parentPort.postMessage({ id, error: error.message });
  }
});
