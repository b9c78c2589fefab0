// The start's bench: how long it takes from the command to the printed addresses, with nothing there yet and with a city that has ratings.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { end, start } from '../../test/http/process/started.ts';
import { freePort } from '../../test/support/watched.ts';
import { measureTwice } from '../twice.ts';

export const help = `How long the server takes from its command to the addresses it prints, as it was built, without a network.

  T1  seconds of a start with the demo city and its 20,000 ratings there
  T2  seconds of the first start, which makes the database, the demo city and its ratings

  --rounds NUMBER   how often each is measured (5); what counts is the median`;

export const smoke = ['--rounds', '1'];

/** Measures; answers whether both goals hold. */
export function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string', default: '5' } },
  });
  return measureTwice({
    name: 'start',
    rounds: Number(values.rounds),
    prepare: (folder) => () => secondsOf({ DATA_DIR: join(folder, 'data'), DEMO: 'lively' }),
    goals: [
      { name: 'T1', what: 'seconds of a start with a city', of: 'again', bound: 3 },
      { name: 'T2', what: 'seconds of the first start', of: 'first', bound: 15 },
    ],
  });
}

async function secondsOf(settings: Readonly<Record<string, string>>): Promise<number> {
  const started = await start({ ...settings, PORT: await freePort() });
  await end(started, 'SIGTERM');
  return started.milliseconds / 1_000;
}
