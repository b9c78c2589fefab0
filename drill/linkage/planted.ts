// Bad schemas, filled with the same votes: an attacker that does not name nearly everybody in them is no attacker.
import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import { Random } from '../../server/operator/demo/random.ts';
import type { BadSchema, Vote } from './bad-schema.ts';
import { PLANTED_BOXES } from './planted-boxes.ts';
import type { Visited } from './visits.ts';
import { withDashes } from '../../server/foundation/uuid.ts';

const BATCH = 50;

export const PLANTED: readonly BadSchema[] = [
  { schema: 'planted_time', about: 'createdAt and an id that counts up', named: 'scores', fill: fillTime },
  { schema: 'planted_uuid7', about: 'UUID v7, in shuffled batches', named: 'scores', fill: fillUuid7 },
  { schema: 'planted_uuid4', about: 'UUID v4, one INSERT a vote', named: 'scores', fill: fillUuid4 },
  {
    schema: 'planted_counters',
    about: 'counters, updated by each vote',
    named: 'scores',
    fill: fillCounters,
  },
  ...PLANTED_BOXES,
];

/** Fills them all with the votes of the town. `start` is the first midnight. */
export async function plantAll(owner: Pool, { town, people }: Visited, start: number): Promise<void> {
  const votes = people.map(({ place, at, score }) => ({
    place: town.places[place]?.id ?? 0n,
    at: start + at,
    score,
  }));
  for (const { fill } of PLANTED) await fill(owner, votes);
}

async function fillTime(owner: Pool, votes: readonly Vote[]): Promise<void> {
  await owner.query(`CREATE SCHEMA planted_time CREATE TABLE votes
    (id bigserial PRIMARY KEY, location_id bigint NOT NULL, score integer NOT NULL, created_at timestamptz NOT NULL)`);
  for (const { place, score, at } of votes)
    await owner.query(
      Prisma.sql`INSERT INTO planted_time.votes (location_id, score, created_at) VALUES (${place}, ${score}, ${new Date(at)})`,
    );
}

async function fillUuid7(owner: Pool, votes: readonly Vote[]): Promise<void> {
  await owner.query(`CREATE SCHEMA planted_uuid7 CREATE TABLE votes
    (id uuid PRIMARY KEY, location_id bigint NOT NULL, score integer NOT NULL)`);
  const random = new Random('shuffled batches');
  const withIds = votes.map((vote) => ({ ...vote, id: uuid7(vote.at) }));
  for (let from = 0; from < votes.length; from += BATCH) {
    const batch = withIds.slice(from, from + BATCH);
    const shuffled = random.distinct(batch.length, batch.length).flatMap((index) => batch[index] ?? []);
    await owner.query(Prisma.sql`INSERT INTO planted_uuid7.votes
      SELECT * FROM unnest(${shuffled.map(({ id }) => id)}::uuid[], ${shuffled.map(({ place }) => place)}::bigint[],
        ${shuffled.map(({ score }) => score)}::int[])`);
  }
}

async function fillUuid4(owner: Pool, votes: readonly Vote[]): Promise<void> {
  await owner.query(`CREATE SCHEMA planted_uuid4 CREATE TABLE votes
    (id uuid PRIMARY KEY, location_id bigint NOT NULL, score integer NOT NULL)`);
  for (const { place, score } of votes)
    await owner.query(
      Prisma.sql`INSERT INTO planted_uuid4.votes VALUES (${randomUUID()}::uuid, ${place}, ${score})`,
    );
}

async function fillCounters(owner: Pool, votes: readonly Vote[]): Promise<void> {
  const columns = Array.from({ length: 10 }, (_, index) => `s${index + 1}`);
  await owner.query(
    Prisma.sql`CREATE SCHEMA planted_counters CREATE TABLE tallies (location_id bigint PRIMARY KEY,
      ${Prisma.raw(columns.map((column) => `${column} integer NOT NULL DEFAULT 0`).join(', '))})`,
  );
  for (const { place, score } of votes) {
    const column = Prisma.raw(`s${score}`);
    await owner.query(
      Prisma.sql`INSERT INTO planted_counters.tallies (location_id, ${column}) VALUES (${place}, 1)
        ON CONFLICT (location_id) DO UPDATE SET ${column} = tallies.${column} + 1`,
    );
  }
}

/** A UUID of version 7 (RFC 9562): milliseconds since 1970, then chance. */
function uuid7(at: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return withDashes(bytes.toString('hex'));
}
