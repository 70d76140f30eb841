/**
 * A thread that evaluates mappings, one at a time: it may be ended in the middle of one. Plain JavaScript, because a
 * thread starts from a file and this one must start from the sources and from the built product alike.
 *
 * JSONata runs in a context without Node: whatever an expression finds its way to, there is no file, no process and no
 * network in it. In and out go texts alone.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';

const file = createRequire(import.meta.url).resolve('jsonata/jsonata.min.js');
const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
runInContext(readFileSync(file, 'utf8'), context, { filename: 'jsonata' });
runInContext(
  `
  const known = new Map();
  function compiled(expression) {
    const before = known.get(expression);
    if (before) return before;
    const made = jsonata(expression);
    if (known.size > 100) known.clear();
    known.set(expression, made);
    return made;
  }
  async function run(expression, input) {
    try {
      const mapping = compiled(expression);
      if (input === undefined) return '{}';
      const value = await mapping.evaluate(JSON.parse(input));
      return JSON.stringify({ value });
    } catch (error) {
      const { message, position } = Object(error);
      return JSON.stringify({ error: String(message ?? error), position });
    }
  }
  `,
  context,
);
const run = runInContext('run', context);

parentPort.on('message', async ({ id, expression, input }) => {
  parentPort.postMessage({ id, answer: String(await run(expression, input)) });
});
parentPort.postMessage({ ready: true });
