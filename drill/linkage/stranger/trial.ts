// The thieves who need only a dump, on one that a stranger brings; scored where the truth was brought along.
import type { Reading } from '../evidence/reading.ts';
import { findBetrayals } from './betrayals.ts';
import { DumpRefused, readDumpFile } from './dump-file.ts';
import { scoreDump } from './scored.ts';
import { readTruth } from './truth-file.ts';

const BOX = /\.(ballots|ballot_ids|ballot_keys|weekly_ballots|weekly_ballot_keys)$/;

/** Whether nothing was found; null where the dump or the truth cannot be read, which is said. */
export async function tryDump(dump: string, truth: string | null): Promise<boolean | null> {
  try {
    const { readings, madeWith } = await readDumpFile(dump);
    const isKazva = ['ballots', 'ratings', 'locations'].filter((name) => named(readings, name)).length > 0;
    if (!isKazva) throw new DumpRefused('No table of Kazva stands in it.');
    const rows = readings.reduce((all, reading) => all + reading.rows.length, 0);
    console.log(`${readings.length} tables with ${rows} rows, made with ${madeWith}; nothing in it was run.`);
    for (const { table, rows: own } of readings.filter((each) => BOX.test(each.table)))
      console.log(`      ${table}: ${own.length} rows of ${Object.keys(own[0] ?? {}).join(', ')}`);
    const betrayals = findBetrayals(readings);
    for (const { about, what } of betrayals) console.log(`FOUND (${about}): ${what}`);
    console.log(
      `without a truth: ${betrayals.length} times, orders, rows that can be told apart and ids in two tables, in the tables whose ` +
        `rows are one person's each: ${betrayals.length === 0 ? 'holds' : 'DOES NOT HOLD'}`,
    );
    const isScoreHeld = truth === null || scoreDump(readings, readTruth(truth));
    return betrayals.length === 0 && isScoreHeld;
  } catch (error) {
    if (!(error instanceof DumpRefused)) throw error;
    console.error(error.message);
    return null;
  }
}

const named = (readings: readonly Reading[], name: string): Reading | undefined =>
  readings.find(({ table }) => table.endsWith(`.${name}`));
