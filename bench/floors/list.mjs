/** The least that a command can do: one request by node:http, its answer parsed, a line a message. */
import { request } from 'node:http';

const { TAGLOOP_URL: url, TAGLOOP_TOKEN: token } = process.env;
const target = new URL('/api/messages?q=&limit=20', url);
request(target, { headers: { authorization: `Bearer ${token}` } }, (answer) => {
  let text = '';
  answer.setEncoding('utf8');
  answer.on('data', (chunk) => {
    text += chunk;
  });
  answer.on('end', () => {
    for (const { id, createdAt, topic, author, text: line } of JSON.parse(text).messages) {
      process.stdout.write(`${id}\t${createdAt}\t${topic}\t${author.name}\t${line}\n`);
    }
  });
}).end();
