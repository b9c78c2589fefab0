// The command, `npm run signs` or kazva-signs: its streams, its signals, its exit status.
import { run } from './run.ts';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());

// Where `npm run signs` runs, that is the server's own.
const dataFolder = process.env['DATA_DIR'] ?? 'var';
process.exitCode = await run(
  process.argv.slice(2),
  dataFolder,
  {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    isScreen: process.stderr.isTTY,
    now: () => performance.now(),
    tell: (count, total) => void process.send?.(Buffer.from(JSON.stringify([count, total]))),
  },
  interrupted.signal,
);
