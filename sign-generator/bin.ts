// The command `npm run signs`: its streams, its signals, its exit status.
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());

const dataFolder = process.env['DATA_DIR'] ?? fileURLToPath(new URL('../var', import.meta.url));
process.exitCode = await run(
  process.argv.slice(2),
  dataFolder,
  {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    isScreen: process.stderr.isTTY,
    now: () => performance.now(),
  },
  interrupted.signal,
);
