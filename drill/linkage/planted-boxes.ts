// Bad ballot boxes: what waits in them is sealed, as in the product's, but something beside the seal betrays it.
import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import { inTransaction } from '../../server/foundation/database/transaction.ts';
import { Random } from '../../server/operator/demo/random.ts';
import type { BadSchema, Vote } from './bad-schema.ts';

const GROUP = 5;
const SEALED_BYTES = 112;

export const PLANTED_BOXES: readonly BadSchema[] = [
  { schema: 'planted_place', about: 'places beside live slips', named: 'places', fill: fillPlace },
  {
    schema: 'planted_ids',
    about: 'ids of the page in the rows, also published',
    named: 'scores',
    fill: fillIds,
  },
  { schema: 'planted_groups', about: 'slips taken out group by group', named: 'places', fill: fillGroups },
  { schema: 'planted_order', about: 'rows that keep their order at night', named: 'scores', fill: fillOrder },
];

/** A vote in the box, under the id of its row. */
interface Slip extends Vote {
  readonly id: string;
}

const drawn = (votes: readonly Vote[]): Slip[] => votes.map((vote) => ({ ...vote, id: randomUUID() }));

/** A box, and what is published from it. */
async function makeBox(owner: Pool, schema: string, placed = ''): Promise<void> {
  await owner.query(`CREATE SCHEMA ${schema}
    CREATE TABLE ballots (id uuid PRIMARY KEY, ${placed} sealed bytea NOT NULL)
    CREATE TABLE ratings (id uuid PRIMARY KEY, location_id bigint NOT NULL, score integer NOT NULL)`);
}

const tableIn = (schema: string, table: 'ballots' | 'ratings'): Prisma.Sql =>
  Prisma.raw(`${schema}.${table}`);

/** Each slip comes in a statement of its own. */
async function cast(owner: Pool, schema: string, slips: readonly Slip[]): Promise<void> {
  for (const { id } of slips)
    await owner.query(
      Prisma.sql`INSERT INTO ${tableIn(schema, 'ballots')} (id, sealed) VALUES (${id}::uuid, ${randomBytes(SEALED_BYTES)})`,
    );
}

async function publish(owner: Pick<Pool, 'query'>, schema: string, slips: readonly Slip[]): Promise<void> {
  await owner.query(Prisma.sql`INSERT INTO ${tableIn(schema, 'ratings')}
    SELECT id, place, score FROM unnest(${slips.map(({ id }) => id)}::uuid[], ${slips.map(({ place }) => place)}::bigint[],
      ${slips.map(({ score }) => score)}::int[]) WITH ORDINALITY AS s (id, place, score, nth) ORDER BY nth`);
}

function shuffled(slips: readonly Slip[], seed: string): Slip[] {
  return new Random(seed).distinct(slips.length, slips.length).flatMap((at) => slips.slice(at, at + 1));
}

async function fillPlace(owner: Pool, votes: readonly Vote[]): Promise<void> {
  await makeBox(owner, 'planted_place', 'location_id bigint NOT NULL,');
  for (const { id, place } of drawn(votes))
    await owner.query(
      Prisma.sql`INSERT INTO planted_place.ballots VALUES (${id}::uuid, ${place}, ${randomBytes(SEALED_BYTES)})`,
    );
}

async function fillIds(owner: Pool, votes: readonly Vote[]): Promise<void> {
  await makeBox(owner, 'planted_ids');
  const slips = drawn(votes);
  await cast(owner, 'planted_ids', slips);
  await owner.query('DELETE FROM planted_ids.ballots');
  await publish(owner, 'planted_ids', shuffled(slips, 'all at once'));
}

async function fillGroups(owner: Pool, votes: readonly Vote[]): Promise<void> {
  await makeBox(owner, 'planted_groups');
  const slips = drawn(votes);
  await cast(owner, 'planted_groups', slips);
  const groups = [...new Set(slips.map(({ place }) => place))].flatMap((each) => {
    const own = slips.filter(({ place }) => place === each);
    return Array.from({ length: Math.ceil(own.length / GROUP) }, (_, at) =>
      own.slice(at * GROUP, (at + 1) * GROUP),
    );
  });
  await inTransaction(owner, async (client) => {
    for (const group of groups) {
      const ids = group.map(({ id }) => id);
      await client.query(Prisma.sql`DELETE FROM planted_groups.ballots WHERE id = ANY(${ids}::uuid[])`);
    }
    await publish(client, 'planted_groups', drawn(groups.flatMap((group) => shuffled(group, 'a group'))));
  });
}

async function fillOrder(owner: Pool, votes: readonly Vote[]): Promise<void> {
  await makeBox(owner, 'planted_order');
  const half = Math.ceil(votes.length / 2);
  for (const some of [votes.slice(0, half), votes.slice(half)]) {
    await cast(owner, 'planted_order', drawn(some));
    // Sealed again, under new ids, but as they lay.
    await owner.query(`WITH taken AS (DELETE FROM planted_order.ballots RETURNING sealed)
      INSERT INTO planted_order.ballots SELECT gen_random_uuid(), sealed FROM taken`);
  }
  await publish(owner, 'planted_order', drawn(votes));
}
