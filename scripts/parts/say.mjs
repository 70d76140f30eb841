/** What a script tells the person before it: on stderr, so that stdout stays the output of what it runs. */

const colored = process.stderr.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (colored ? `\u001b[${code}m${text}\u001b[0m` : text);

/** Says a step before it starts. @param {string} what @param {string} [howLong] such as `a minute the first time` */
export function step(what, howLong) {
  process.stderr.write(`${paint('36', '▸')} ${what}${howLong ? paint('2', ` (${howLong})`) : ''}\n`);
}

/** @param {string} sentence */
export function note(sentence) {
  process.stderr.write(`${paint('33', '•')} ${sentence}\n`);
}

/** Ends the script with a sentence that says what to do. @param {string} sentence @param {number} [code] @returns {never} */
export function fail(sentence, code = 1) {
  process.stderr.write(`${paint('31', '✗')} ${sentence}\n`);
  process.exit(code);
}
