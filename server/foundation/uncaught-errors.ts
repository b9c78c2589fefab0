// Notes what Node would print by itself, messages included: a fault that nothing caught, and its warnings.
import type { Log } from './log.ts';
import { traceOf } from './error-trace.ts';

/** From now on a fault that nothing caught ends the process with 1, and a warning is noted; neither tells its message. */
export function noteFaultsOfProcess(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.note('crash', traceOf(error));
    process.exit(1);
  });
  // Node's own listener prints the message.
  process.removeAllListeners('warning');
  process.on('warning', (warning) => log.note('nodeWarning', traceOf(warning)));
}
