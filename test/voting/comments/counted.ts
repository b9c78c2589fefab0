// A room in which comments are cast by the group, and what is kept of them.
import { afterAll, afterEach, beforeAll } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Reason, Standing } from '../../../server/foundation/ballot.ts';
import { aBallot, cast, NOW, openRoom, type Room } from '../ballots/room.ts';
import { aComment } from '../ballots/slips.ts';
import type { City } from '../../support/city.ts';

export const FIVE = [1, 2, 3, 4, 5];
export const FAR = new Date('2027-02-03T12:00:00Z');

interface Row {
  readonly location_id: string;
  readonly standing: Standing;
  readonly month: string;
  readonly text: string;
  readonly state: string;
}

interface More {
  readonly reason?: Reason | null;
  readonly place?: number;
}

/** A room for all tests of a file; each begins with live cities. */
export function roomOfComments() {
  let room: Room;
  beforeAll(async () => {
    room = await openRoom();
  });
  // Its hour never comes again: the next test's city is counted alone.
  afterEach(() => room.owner.query(Prisma.sql`UPDATE municipalities SET is_demo = false, opening_hour = 23`));
  afterAll(() => room.close());

  const castComments = (city: City, many: number, more: More = {}, from = 0) =>
    cast(
      room,
      Array.from({ length: many }, (_, at) => aBallot(city, aComment(`Мнение ${from + at}`), more)),
    );

  async function comments(city: City): Promise<Row[]> {
    const { rows } = await room.owner.query<Row>(
      Prisma.sql`SELECT location_id, standing, month::text, text, state FROM comments
      WHERE municipality_id = ${city.id} ORDER BY ctid`,
    );
    return rows;
  }

  const open = (now = NOW) => room.counter().openDue(now);
  return { room: () => room, castComments, comments, open };
}
