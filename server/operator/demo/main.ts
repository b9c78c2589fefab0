// `npm run demo`: opens the database, adds invented ratings to a demo city or clears it, and says how far it is.
import type { Pool } from 'pg';
import { openDatabase } from '../../foundation/database/open.ts';
import { readSettings } from '../../foundation/settings/env.ts';
import type { DemoArgs } from './demo-args.ts';
import { readArgs, USAGE, UsageError } from './demo-args.ts';
import { addDemoRatings, clearDemoRatings } from './ratings.ts';

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

async function run(pool: Pool, { municipality, ratings, clear, seed }: DemoArgs): Promise<void> {
  if (clear) say(`Cleared ${await clearDemoRatings(pool, municipality)} ratings of ${municipality}.`);
  if (ratings === 0) return;
  const onProgress = (written: number) => say(`${written} of ${ratings} ratings`);
  await addDemoRatings(pool, municipality, { ratings, seed, now: new Date(), onProgress });
  say(`Added ${ratings} invented ratings to ${municipality}.`);
}

async function withDatabase(work: (pool: Pool) => Promise<void>): Promise<void> {
  const database = await openDatabase(readSettings(), say);
  try {
    await work(database.connections.operator.pool);
  } finally {
    await database.close();
  }
}

try {
  const args = readArgs(process.argv.slice(2));
  if (args === 'help') process.stdout.write(USAGE);
  else await withDatabase((pool) => run(pool, args));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError) say('npm run demo -- --help says how.');
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
