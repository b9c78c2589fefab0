// The import's bench: how long ten thousand places take from a file to the database, and whether others get a turn meanwhile.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { startProgress } from '../../server/foundation/progress.ts';
import { writeCsv } from '../../server/foundation/sheets/csv/write.ts';
import { writeXlsx } from '../../server/foundation/sheets/xlsx/write.ts';
import { createCity } from '../../test/support/city.ts';
import { median, printGoals, type Goal } from '../goals.ts';
import { openOwnDatabase } from '../own-database.ts';
import { writeReport } from '../report.ts';
import { importTwice, importerOf, type Importer } from './importer.ts';
import { eachPlace } from './places.ts';

export const help = `How long 10,000 places take from a file to the database, and whether others get a turn meanwhile.

  I1  seconds from a CSV of new places to all of them: what would be done is shown, agreed to, and done
  I2  the same of an XLSX that changes each of them
  I3  milliseconds that anything else in the process had to wait at the longest

  --rounds NUMBER   how often each is measured, each time in a city of its own (3); what counts is the median
  --rows NUMBER     rows of the file (10000)`;

export const smoke = ['--rounds', '1', '--rows', '100'];

interface Round {
  readonly created: number;
  readonly changed: number;
  readonly longestWait: number;
}

/** Measures; answers whether every goal that was measured holds. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string', default: '3' }, rows: { type: 'string', default: '10000' } },
  });
  const rows = Number(values.rows);
  const progress = startProgress();
  progress('Starting a PostgreSQL of its own');
  const database = await openOwnDatabase();
  try {
    const rounds: Round[] = [];
    for (let round = 1; round <= Number(values.rounds); round += 1) {
      const city = await createCity(database.owner, { places: 0 });
      progress(`Round ${round} of ${values.rounds}`);
      rounds.push(await measure(await importerOf(database.connections, city), rows));
    }
    const goals: Goal[] = [
      ['I1', 'seconds of a CSV of new places', ({ created }: Round) => created, 10] as const,
      ['I2', 'seconds of an XLSX that changes all', ({ changed }: Round) => changed, 10] as const,
      ['I3', 'milliseconds that others waited', ({ longestWait }: Round) => longestWait, 500] as const,
    ].map(([name, what, of, bound]) => ({ name, what, value: median(rounds.map(of)), bound, is: 'at most' }));
    const held = printGoals(goals);
    writeReport('import', { postgresql: database.version }, { rows, rounds, goals });
    return held;
  } finally {
    await database.close();
  }
}

async function measure(importer: Importer, rows: number): Promise<Round> {
  const csv = await buffer(writeCsv(eachPlace(rows, 'ул. „Роза“')));
  const xlsx = await buffer(writeXlsx(eachPlace(rows, 'бул. „Цар Симеон Велики“')));
  const waits = monitorEventLoopDelay({ resolution: 10 });
  waits.enable();
  const created = await importTwice(importer, csv, { CREATED: rows });
  const changed = await importTwice(importer, xlsx, { CHANGED: rows });
  waits.disable();
  return { created, changed, longestWait: waits.max / 1e6 };
}
