// `npm run demo`: opens the database, adds invented ratings to a demo city or clears it, and says how far it is.
import type { Pool } from 'pg';
import { openDatabase } from '../../foundation/database/open.ts';
import { furnish } from './furnish.ts';
import { readSettings } from '../../foundation/settings/env.ts';
import type { DemoArgs } from './demo-args.ts';
import { say as fill } from '../../../client/text/say.ts';
import { programWords } from '../commands/text/words.ts';
import { seeHelp } from '../commands/usage-error.ts';
import { readArgs } from './demo-args.ts';
import { addDemoRatings, clearDemoRatings } from './ratings.ts';

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);
const { demo: words } = programWords();

async function run(pool: Pool, { municipality, ratings, clear, seed }: DemoArgs): Promise<void> {
  const slug = municipality;
  if (clear) say(fill(words.cleared, { count: String(await clearDemoRatings(pool, slug)), slug }));
  if (ratings === 0) return;
  const of = String(ratings);
  const onProgress = (written: number) => say(fill(words.progress, { count: String(written), of }));
  await addDemoRatings(pool, slug, { ratings, seed, now: new Date(), onProgress });
  say(fill(words.added, { count: of, slug }));
}

async function withDatabase(work: (pool: Pool) => Promise<void>): Promise<void> {
  const settings = readSettings();
  const database = await openDatabase(settings, say);
  try {
    // Before the first start there is no city yet: it is made as that would make it.
    const furnishing = { isEmbedded: database.isEmbedded, now: new Date(), progress: say };
    await furnish(database.connections, settings, furnishing);
    await work(database.connections.operator.pool);
  } finally {
    await database.close();
  }
}

try {
  const args = readArgs(process.argv.slice(2));
  if (args === 'help') process.stdout.write(words.help);
  else await withDatabase((pool) => run(pool, args));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
  seeHelp(error, 'npm run demo');
}
