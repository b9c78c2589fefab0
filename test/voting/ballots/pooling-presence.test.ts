// What is told at places that ask for presence: a score without a slip of paper is unconfirmed there, and what the same person tells counts.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Reason, Standing } from '../../../server/foundation/ballot.ts';
import type { OpenedSlip } from '../../../server/voting/ballots/opening.ts';
import { decideTold } from '../../../server/voting/ballots/pooling-told.ts';
import { answerOf } from '../../../server/voting/told/rules.ts';
import { quietPlaces } from './quiet.ts';
import { aBallot, cast, countIn } from './room.ts';
import { score, trustFor } from './slips.ts';

const LINE = 12n;
const SIZE = 5;

interface Voter {
  readonly place: number;
  readonly standing: Standing;
  readonly tells: boolean;
  readonly isToldInDoubt: boolean;
}

/** How many of the voters' scores a sum may be taken away from, at the fewest of those of which all who told may be. */
function fewestLeft(voters: readonly Voter[], told: readonly Voter[]): number {
  return [...new Set(told.map(({ place }) => place))].reduce((left, place) => {
    const here = told.filter((each) => each.place === place);
    const scores = voters.filter((each) => each.place === place);
    const sides = (['COUNTED', 'UNCONFIRMED'] as const).map((standing) =>
      scores.filter((each) => each.standing === standing),
    );
    const among = [scores, ...sides].filter(({ length }) => length >= here.length);
    return left + Math.min(...among.map(({ length }) => length - here.length));
  }, 0);
}

function sumsOf(voters: readonly Voter[], asksPresence: boolean) {
  const slips = voters
    .filter(({ tells }) => tells)
    .map((voter): OpenedSlip & { readonly voter: Voter } => {
      const trust = trustFor(voter.isToldInDoubt ? 'NETWORK' : null);
      const content = answerOf({ line: LINE, score: score(4) });
      const slip = { locationId: BigInt(voter.place), categoryId: 9n, trust, content };
      return { id: randomUUID(), voter, slip };
    });
  const { leaving } = decideTold(slips, {
    desks: new Map(),
    sizeOf: () => SIZE,
    publishedAt: (id, standing) =>
      voters.filter((each) => BigInt(each.place) === id && each.standing === standing).length,
    isChanged: () => false,
    asksPresence: () => asksPresence,
    stateOf: () => 'ASKED',
  });
  const left = new Set(leaving.map(({ id }) => id));
  const told = slips.filter(({ id }) => left.has(id));
  return [true, false].map((isInDoubt) =>
    told.filter(({ voter }) => voter.isToldInDoubt === isInDoubt).map(({ voter }) => voter),
  );
}

const many = (count: number, voter: Omit<Voter, 'isToldInDoubt'>): Voter[] =>
  Array.from({ length: count }, () => ({ ...voter, isToldInDoubt: false }));

describe('a sum at places that ask for presence', () => {
  // At each place eight came without a slip, of whom all but one told the line, and twenty with one, who told nothing.
  const town = [1, 2, 3].flatMap((place) => [
    ...many(place === 3 ? 7 : 8, { place, standing: 'UNCONFIRMED', tells: true }),
    ...many(place === 3 ? 1 : 0, { place, standing: 'UNCONFIRMED', tells: false }),
    ...many(20, { place, standing: 'COUNTED', tells: false }),
  ]);

  test('waits where the unconfirmed scores less the sum are those of one', () => {
    expect(sumsOf(town, true).flat()).toEqual([]);
  });

  test('is told where it is not asked for, since scores and what is told are judged alike', () => {
    expect(sumsOf(town, false).flat()).toHaveLength(23);
  });

  test('leaves a group of whichever scores those who told may be, or none is told', () => {
    const voter = fc.record<Voter>({
      place: fc.integer({ min: 1, max: 4 }),
      standing: fc.constantFrom('COUNTED', 'UNCONFIRMED'),
      tells: fc.boolean(),
      isToldInDoubt: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(voter, { minLength: 20, maxLength: 120 }), (voters) => {
        const sums = sumsOf(voters, true).filter((told) => told.length > 0);
        for (const told of sums.length > 1 ? [...sums, sums.flat()] : sums)
          expect(fewestLeft(voters, told)).toBeGreaterThanOrEqual(SIZE);
      }),
    );
  });
});

describe('a night at the end of a period', () => {
  const { room, aCity, castSpread, count } = quietPlaces();

  test.each<[string, boolean, number]>([
    ['waits where the places ask for presence', true, 0],
    ['is told where they do not', false, 74],
  ])('%s', async (_what, asksPresence, pooled) => {
    const city = await aCity([40, 40, 40]);
    const { owner } = room();
    await owner.query(
      Prisma.sql`UPDATE locations SET asks_presence = ${asksPresence} WHERE municipality_id = ${city.id}`,
    );
    const { rows } = await owner.query<{ id: string }>(
      Prisma.sql`INSERT INTO lines (municipality_id, external_id, short_name, mode, location_ids)
        VALUES (${city.id}, 'r1', '1', 'BUS', ${city.places.map(({ id }) => id)}) RETURNING id`,
    );
    const ride = answerOf({ line: BigInt(rows[0]?.id ?? 0), score: score(4) });
    const without: Reason = asksPresence ? 'PRESENCE' : 'NETWORK';
    await castSpread(city, [25, 25, 25], without);
    const places = [25, 25, 24].flatMap((riders, place) => Array<number>(riders).fill(place));
    await cast(
      room(),
      places.map((place) => aBallot(city, ride, { place })),
    );
    expect(await count()).toMatchObject({ ratings: 195, pooled });
    expect(await countIn(room(), 'ballots', city)).toBe(74 - pooled);
  });
});
