// `npm run count`: one round of the counter, for where it does not run inside the server.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createCounter } from './ballots/counter.ts';
import { openKeyFolder } from './ballots/keys.ts';
import { giveUpKey, rotateKeys } from './ballots/rotation.ts';
import type { KeyId } from './ballots/slip.ts';
import { openDatabase } from './database/open.ts';
import { readSettings } from './env.ts';
import { because, complain } from './failure.ts';

const HELP = `npm run count [-- --give-up KEY]

Renews the ballot key if a new week began, then opens every box that is due, once: of a live city once a day from its
hour on, of a demo city whenever a group is full. Needs DATABASE_URL, or a server that is not running, since the
embedded database has room for one. Settings: see .env.example.

--give-up KEY  Lays the slips of a lost ballot key aside for good: nobody can open them. Only if its file will never
               come back; the counter names lost keys.
`;

/** One round; resolves when the database is closed again. */
async function count(lostKey: string | undefined): Promise<void> {
  const settings = readSettings();
  const opening = openDatabase(settings, console.log);
  const database = await opening.catch(because('The database could not be opened'));
  try {
    const keys = await openKeyFolder(settings.keysDir, database.folder);
    const parts = { pool: database.connections.counter.pool, keys, random: randomBytes };
    if (lostKey !== undefined) {
      const givenUp = await giveUpKey(parts, lostKey as KeyId);
      if (givenUp === null) process.exitCode = 1;
      console.log(givenUp === null ? 'No lost key has this name.' : `Laid aside for good: ${givenUp} slips.`);
    }
    const { lost } = await rotateKeys(parts, new Date());
    for (const { id, isoWeek, waiting } of lost) {
      console.error(
        `The ballot key ${id} of ${isoWeek} is lost: ${waiting} slips cannot be opened until it is back.`,
      );
    }
    const { ratings, answers, spoiled } = await createCounter(parts).openDue(new Date());
    console.log(
      `Published: ${ratings} ratings, ${answers} answers. Laid aside, since no key opens them: ${spoiled}.`,
    );
    if (lost.length > 0) process.exitCode = 1;
  } finally {
    await database.close();
  }
}

const { values } = parseArgs({ options: { help: { type: 'boolean' }, 'give-up': { type: 'string' } } });
if (values.help) console.log(HELP);
else await count(values['give-up']).catch(complain);
