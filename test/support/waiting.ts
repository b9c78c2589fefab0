// What waits in the box of a test's server, opened with its keys: a row alone tells neither its place nor its standing.
import type { MunicipalityId } from '../../server/foundation/municipality-id.ts';
import { listOpenTeams } from '../../server/voting/pulses/store-count.ts';
import { findOpeners } from '../../server/voting/ballots/read-box.ts';
import type { Slip } from '../../server/voting/ballots/slip-bytes.ts';
import { pagesUnder } from '../../server/voting/ballots/store-waiting.ts';
import type { TestServer } from './server.ts';

/** The city's slips; throws where a key refuses one, or is not there. */
export async function openWaiting(
  { counting, database }: Pick<TestServer, 'counting' | 'database'>,
  { id }: { readonly id: MunicipalityId },
): Promise<Slip[]> {
  const openers = await findOpeners(counting, id, Infinity, {
    teams: await listOpenTeams(counting.pool, id),
  });
  const slips: Slip[] = [];
  const pages = openers.size === 0 ? [] : pagesUnder(counting.pool, id, [...openers.keys()]);
  for await (const page of pages)
    for (const waiting of page) {
      const opened = openers.get(waiting.keyId)?.open(waiting, waiting.sealed);
      if (opened?.outcome !== 'opened') throw new Error('A slip that waits cannot be opened.');
      slips.push(opened.slip);
    }
  const { rows } = await database.owner.pool.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM ballots WHERE municipality_id = $1',
    [id],
  );
  if (rows[0]?.count !== slips.length) throw new Error('The key of a slip that waits is not there.');
  return slips;
}

/** How many of the city's slips have which name, as of a place or a standing. */
export async function countSlips(
  server: Pick<TestServer, 'counting' | 'database'>,
  city: { readonly id: MunicipalityId },
  nameOf: (slip: Slip) => string,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const slip of await openWaiting(server, city)) counts[nameOf(slip)] = (counts[nameOf(slip)] ?? 0) + 1;
  return counts;
}
