// A street of the real server: somebody comes to each place from a network of his own, the citizen votes from his addresses.
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { listCities, listLastOpenings } from '../../../server/voting/ballots/store-cities.ts';
import { createLook } from '../../../server/voting/ballots/publish-run.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { inTransaction } from '../../../server/foundation/database/transaction.ts';
import { allowanceOf } from '../../../server/voting/standing/rules.ts';
import { newVote, sendByApi } from '../../../test/http/process/votes.ts';
import type { Calendar } from '../calendar.ts';
import type { Scene } from '../scene.ts';
import type { Town } from '../town.ts';
import { aNetwork } from '../visits.ts';
import type { Street } from './isolator.ts';

/** Votes come so far apart that no ten minutes have many. */
const APART_MINUTES = 3;

/** A street that is a town. With the draws known he reads their secret, where it lies. */
export function realStreet(
  { owner, house, keysDir }: Scene,
  calendar: Calendar,
  { town, isDrawKnown }: { readonly town: Town; readonly isDrawKnown: boolean },
): Street {
  const { threshold } = town;
  const send = async (place: number, score: number, network: string): Promise<void> => {
    const vote = newVote(town.places[place]?.code ?? '', score);
    const { isAcknowledged, status } = await sendByApi(house.url, vote, { 'x-forwarded-for': network });
    if (!isAcknowledged) throw new Error(`A vote was answered with ${status}.`);
  };
  return {
    places: town.places.length,
    threshold,
    allowance: allowanceOf(threshold),
    visit: async (scores) => {
      await calendar.pass(APART_MINUTES);
      await Promise.all(scores.map((score, place) => send(place, score, aNetwork())));
    },
    cast: async (counts, score, addresses) => {
      for (let number = 0; number < Math.max(...counts); number += 1) {
        await calendar.pass(APART_MINUTES);
        const own = `198.51.100.${number % addresses}`;
        await Promise.all(
          counts.flatMap((count, place) => (number < count ? [send(place, score, own)] : [])),
        );
      }
    },
    published: () => listGroups(owner, town, calendar.today()),
    sizes: () => (isDrawKnown ? sizesOf(owner, town, keysDir, calendar.now()) : null),
  };
}

/** Of each place the groups of counted scores that were published on the day. */
export async function listGroups(owner: Pool, { id, places }: Town, day: string): Promise<number[][][]> {
  const { rows } = await owner.query<{ place: string; scores: number[] }>(
    Prisma.sql`SELECT location_id AS place, array_agg(score ORDER BY id) AS scores FROM ratings
      WHERE municipality_id = ${id} AND published_on = ${day}::date AND standing = 'COUNTED' GROUP BY location_id, opening_id`,
  );
  return places.map((each) =>
    rows.filter(({ place }) => place === String(each.id)).map(({ scores }) => scores),
  );
}

/** By the product's own rule, and the secret out of its folder. */
export async function sizesOf(owner: Pool, town: Town, keysDir: string, now: Date): Promise<number[]> {
  const cities = await inTransaction(owner, listCities);
  const city = cities.find(({ municipalityId }) => municipalityId === town.id);
  if (city === undefined) throw new Error('There is no such city.');
  const secret = await (await openKeyFolder(keysDir, null)).drawSecret('draws', randomBytes);
  const openedOn = await listLastOpenings(owner, town.id);
  const { sizeOf } = createLook(city, now, { secret, openedOn, changedOn: new Map() });
  return town.places.map(({ id }) => sizeOf({ locationId: id, kind: 'score', standing: 'COUNTED' }));
}
