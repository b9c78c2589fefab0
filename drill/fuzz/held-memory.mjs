// The server says how much memory it holds when SIGUSR2 comes: what collections leave. What V8 keeps for later is not told apart from a
// leak by the size of the process.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

process.on('SIGUSR2', () => {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  process.stdout.write(`${JSON.stringify({ held: heapUsed + external })}\n`);
});
