// The onboarding's bench: how long it takes from no database at all to a city with its places, its signs and its first admin.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CHIRPAN, contentsOf } from '../../test/operator/onboarding/made.ts';
import { run as start } from '../../test/http/process/started.ts';
import { measureTwice } from '../twice.ts';

export const help = `How long it takes from no database at all to a city that can be rated and printed.

  O1  seconds of the command: PostgreSQL is made and started, tables are made, the city is set up, its first admin invited
  O2  seconds of the same command run again, which changes nothing

  --rounds NUMBER   how often each is measured, each time from nothing (3); what counts is the median
  --places NUMBER   places of the city (600)`;

export const smoke = ['--rounds', '1', '--places', '20'];

/** Measures; answers whether every goal that was measured holds. */
export function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string', default: '3' }, places: { type: 'string', default: '600' } },
  });
  const places = Number(values.places);
  return measureTwice({
    name: 'onboarding',
    rounds: Number(values.rounds),
    sizes: { places },
    prepare: (folder) => {
      for (const [name, content] of Object.entries(contentsOf({ ...CHIRPAN, places })))
        writeFileSync(join(folder, name), content);
      return () => secondsOf({ DATA_DIR: join(folder, 'data') }, join(folder, 'city.yaml'));
    },
    goals: [
      { name: 'O1', what: 'seconds from no database to the city', of: 'first', bound: 60 },
      { name: 'O2', what: 'seconds of the command run again', of: 'again', bound: 60 },
    ],
  });
}

async function secondsOf(settings: Readonly<Record<string, string>>, yaml: string): Promise<number> {
  const started = performance.now();
  const { code, output } = await start(settings, ['dist/server/operator/main.js', 'onboard', yaml]).ended;
  if (code !== 0) throw new Error(output);
  return (performance.now() - started) / 1_000;
}
