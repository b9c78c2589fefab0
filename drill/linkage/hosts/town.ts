// A town before two hosts: groups come to half of its places, too few for one to the others, each person from an address of his own.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { Random } from '../../../server/operator/demo/random.ts';
import { newVote, sendByApi, sendByForm } from '../../../test/http/process/votes.ts';
import { until } from '../../../test/support/watched.ts';
import { drawVisitor } from '../../canary/canaries.ts';
import type { Hosts } from '../../two-hosts/hosts.ts';
import { endOfWal } from '../evidence/wal.ts';
import { SCORE_SHARES } from '../people.ts';
import { createTown, type Town } from '../town.ts';
import { bandOf, sendAnswer, type Visited } from '../visits.ts';
import type { Hunt } from './loot.ts';

/** Enough for a group, and no more than is plausible of a quarter of a day. */
const MANY = 18;
const FEW = 4;
/** So many send an answer too. */
const ONE_OF = 3;

export interface HostsPlan {
  /** At which a group comes together. */
  readonly places: number;
  readonly threshold: number;
}

/** The town, and who came there. */
export interface HostsTown extends Hunt {
  readonly visited: Visited;
}

/** Starts the counter, and has everybody vote; no night is held. */
export async function openTown(hosts: Hosts, { places, threshold }: HostsPlan): Promise<HostsTown> {
  const { pool } = hosts.owner;
  await pool.query('CREATE EXTENSION pageinspect; CREATE EXTENSION pg_walinspect');
  // So that a place's id is told from every other number that may stand in a table.
  await pool.query('ALTER TABLE locations ALTER id RESTART WITH 70000001');
  const town = await createTown(pool, threshold, 2 * places);
  await pool.query('UPDATE municipalities SET opened_on = current_date + 1');
  await hosts.startCounter();
  await until(() => isThere(pool, Prisma.sql`SELECT FROM ballot_keys WHERE municipality_id = ${town.id}`));
  const random = new Random('two hosts');
  const people = town.places
    .flatMap((_, place) => Array.from({ length: place < places ? MANY : FEW }, () => place))
    .map((place, at) => ({
      place,
      at,
      score: 1 + random.weighted(SCORE_SHARES),
      answeredAt: at % ONE_OF === 0 ? at : null,
    }));
  const visitors = people.map(drawVisitor);
  const startOfWal = await endOfWal(pool);
  for (const [number, { place, score, answeredAt }] of people.entries()) {
    const { code = '' } = town.places[place] ?? {};
    const headers = { 'x-forwarded-for': visitors[number]?.IPv6.text ?? '' };
    const send = number % 2 === 0 ? sendByApi : sendByForm;
    const { isAcknowledged, status } = await send(hosts.url, newVote(code, score), headers);
    if (!isAcknowledged) throw new Error(`A vote was answered with ${status}.`);
    if (answeredAt !== null) await sendAnswer(hosts.url, code, bandOf(town.bands, score), headers);
  }
  return { visited: { town, people }, visitors, startOfWal };
}

/** Has the counter hold the town's first night. */
export async function holdNight(
  { owner: { pool }, stopCounter, startCounter }: Hosts,
  { id }: Town,
): Promise<void> {
  await pool.query('UPDATE municipalities SET opened_on = NULL, opening_hour = 0');
  await stopCounter();
  await startCounter();
  const held = Prisma.sql`SELECT FROM municipalities WHERE municipality_id = ${id} AND nights = 1`;
  await until(() => isThere(pool, held));
}

const isThere = async (pool: Pool, statement: Prisma.Sql): Promise<boolean> =>
  (await pool.query(statement)).rowCount === 1;
