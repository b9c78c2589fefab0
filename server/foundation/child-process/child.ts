// The child process: told a file of work and how many seconds and megabytes it may take, it speaks with whoever started it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { ROOT } from '../project-root.ts';
import { traceOf } from '../error-trace.ts';
import { OUT_OF_TIME, Pieces, type Job, type Sent } from './messages.ts';

const [file = '', seconds, megabytes] = process.argv.slice(2);
const heard = new Pieces<unknown>();
const send = (sent: Sent): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(serialize(sent), undefined, {}, (error) => (error ? reject(error) : resolve()));
  });

process.on('message', (bytes: Uint8Array) => heard.put(deserialize(bytes)));
// Whoever started it is gone.
process.on('disconnect', () => process.exit(1));
new Worker(join(ROOT, 'server', 'foundation', 'child-process', 'limit.mjs'), {
  workerData: { seconds: Number(seconds), megabytes: Number(megabytes), signal: OUT_OF_TIME },
  execArgv: [],
}).unref();

try {
  const { work } = (await import(pathToFileURL(file).href)) as Job<unknown, unknown>;
  await work({ say: (piece) => send({ piece }), hear: () => heard.take() });
} catch (error) {
  await send({ failed: traceOf(error) });
}
