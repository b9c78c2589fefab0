// What whoever started the server is told: in plain lines at a terminal, elsewhere as lines of the log, each with its time.
import type { Addresses } from './announce.ts';
import { reasonFor } from '../foundation/failure.ts';
import type { Log } from '../foundation/log.ts';
import { startProgress } from '../foundation/progress.ts';
import { terminalLanguage } from '../foundation/settings/env.ts';
import { say } from '../../client/text/say.ts';
import { STARTUP } from './text/startup.ts';

export interface Telling {
  /** A step of the start or the end is begun. */
  readonly step: (sentence: string) => void;
  /** Something about the database that a person should know. */
  readonly database: (sentence: string) => void;
  /** It runs: where to go. */
  readonly runs: (addresses: Addresses) => void;
  /** It cannot start, or not close; the process ends with 1 once nothing runs any more. */
  readonly failed: (error: unknown) => void;
}

/** `isTerminal`: whether a person reads it as it comes. */
export function startTelling(log: Log, isTerminal: boolean): Telling {
  const progress = startProgress();
  const fail = (error: unknown, tell: (reason: string) => void): void => {
    tell(reasonFor(error));
    process.exitCode = 1;
  };
  if (isTerminal)
    return {
      step: progress,
      database: progress,
      runs: ({ platformName, addresses }) => {
        const words = STARTUP[terminalLanguage()];
        console.log(`\n${say(words.runs, { name: platformName })}\n`);
        for (const [name, address] of addresses)
          console.log(`  ${words.addresses[name].padEnd(13)} ${address}`);
        console.log();
      },
      failed: (error) => fail(error, console.error),
    };
  return {
    step: (step) => log.note('step', { step }),
    database: (sentence) => log.note('databaseTold', { sentence }),
    runs: ({ addresses }) =>
      log.note('runs', {
        addresses: addresses.map(([name, address]) => `${STARTUP.en.addresses[name]} ${address}`),
      }),
    failed: (error) => fail(error, (reason) => log.note('failed', { reason })),
  };
}
