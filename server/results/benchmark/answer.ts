// GET /benchmark.json: what this cell publishes for the others. Without a map there is no such address.
import { grant } from '../../access/grants/grant.ts';
import { CITIZEN } from '../../access/grants/viewer.ts';
import { createMemory } from '../../foundation/picture-memory.ts';
import type { Context } from '../../api/context.ts';
import { documentOf, firstDaysAt } from './document.ts';
import { listAgreed } from './store.ts';

/** What is compared changes every quarter of an hour. */
const FRESH_MS = 60_000;

/** A function that answers with the document; null where there is none. */
export function createPublished(): (context: Context) => Promise<string | null> {
  const memory = createMemory<string>({ now: () => performance.now(), freshMs: FRESH_MS, most: 1 });
  return async (context) => {
    const { own, hash } = context.cells;
    return own === null || context.hostOf !== null ? null : memory.find(hash, () => write(context));
  };
}

async function write({ cells, database, now }: Context): Promise<string> {
  const { own, hash } = cells;
  if (own === null) throw new TypeError('Without a map nothing is published.');
  const find = grant(CITIZEN, 'municipalities.find', null);
  const periods = await Promise.all(
    firstDaysAt(now()).map(async (since) => ({
      since,
      rows: await listAgreed(database.citizen.pool, find, { isDemo: false, since }),
    })),
  );
  return documentOf(own, { map: hash, periods });
}
