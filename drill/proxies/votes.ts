// People who vote through a proxy, in a live city of its own, and what became of their votes after its night.
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import { createCity, type City, type CityPlace } from '../../test/support/city.ts';
import { until } from '../../test/support/watched.ts';
import type { Certificate } from './certificate.ts';
import type { Running } from './proxies.ts';
import { askBy, askPlainly, FROM_HERE, isReceived, voteAt, type Answer } from './visitor.ts';

/** What is true, and whether it is. */
export type Finding = readonly [holds: boolean, what: string];

export interface Scene {
  readonly owner: Pool;
  readonly certificate: Certificate;
  /** Kazva's own port. */
  readonly kazva: string;
}

/** So many fill a group, whatever is drawn for it. A network of its own has room for two. */
const VOTES = 20;
const NETWORKS = Array.from({ length: VOTES }, (_, number) => `127.${11 + number}.0.1`);
export const ONE = '127.99.0.1';
/** What people come from in a trial: all that may not be written down, beside the codes. */
export const FROM = [...NETWORKS, ONE];

/** A live city with two places, whose night does not come by itself. */
export async function openCity(owner: Pool): Promise<City> {
  const city = await createCity(owner, { isDemo: false, places: 2, sharedNetworks: [] });
  await owner.query(
    Prisma.sql`UPDATE municipalities SET opened_on = current_date + 1 WHERE municipality_id = ${city.id}`,
  );
  return city;
}

type Headers = Readonly<Record<string, string>>;

/** Votes at the place as often as a group needs, each time from the next network; again where the city has no key yet, as a phone does. */
async function voteAll(
  { code }: CityPlace,
  send: (vote: ReturnType<typeof voteAt>, from: string) => Promise<Answer>,
): Promise<void> {
  for (const from of NETWORKS) {
    const vote = voteAt(code);
    await until(async () => isReceived(await send(vote, from)));
  }
}

/** What a client may say of itself: that it is in another network for each vote. */
function claiming(from: string): Headers {
  const forged = from.replace('127', '198');
  return { 'x-forwarded-for': forged, 'x-real-ip': forged, forwarded: `for=${forged}` };
}

/** A vote from each of many networks, at the first place; as many from one that claims to be many, at the second. */
export async function vote({ certificate }: Scene, { places }: City, proxy: Running): Promise<void> {
  const [first, second] = places as [CityPlace, CityPlace];
  const send = (ask: ReturnType<typeof voteAt>, from: string, more: Headers = {}) =>
    askBy(certificate, { ...ask, from, port: proxy.tls, headers: { ...ask.headers, ...more } });
  await voteAll(first, send);
  await voteAll(second, (ask, forged) => send(ask, ONE, claiming(forged)));
}

/** Planted: past a proxy, from an address that is trusted, whatever is said is believed. */
export async function votePast({ kazva }: Scene, { places }: City): Promise<void> {
  for (const place of places)
    await voteAll(place, (ask, forged) =>
      askPlainly({ ...ask, from: FROM_HERE, port: kazva, headers: { ...ask.headers, ...claiming(forged) } }),
    );
}

/** Holds the night of each of the cities: by itself the counter looks once a minute, and at once where somebody votes in a demo city. */
export async function holdNights({ owner, kazva }: Scene, cities: readonly City[]): Promise<void> {
  const ids = cities.map(({ id }) => id);
  const each = Prisma.sql`municipality_id = ANY (${ids})`;
  await owner.query(Prisma.sql`UPDATE municipalities SET opened_on = NULL, opening_hour = 0 WHERE ${each}`);
  const demo = await createCity(owner, { places: 1 });
  const ballot = voteAt(demo.places[0]?.code ?? '');
  await until(async () => isReceived(await askPlainly({ ...ballot, from: FROM_HERE, port: kazva })));
  const nights = Prisma.sql`SELECT FROM municipalities WHERE ${each} AND nights > 0`;
  await until(async () => (await owner.query(nights)).rowCount === cities.length);
}

/** What became of the votes at the first place and at the second. */
export async function counted(owner: Pool, { places }: City, isForgeryCounted: boolean): Promise<Finding[]> {
  const [many = 0, one = 0] = await Promise.all(places.map(({ id }) => countedAt(owner, id)));
  const beyond = isForgeryCounted ? VOTES : 0;
  return [
    [many === VOTES, `of ${VOTES} votes from as many networks ${many} count`],
    [one === beyond, `of ${VOTES} votes from one that claims to be as many ${one} count`],
  ];
}

/** The scores of the place that are published and count. */
async function countedAt(owner: Pool, place: bigint): Promise<number> {
  const { rowCount } = await owner.query(
    Prisma.sql`SELECT FROM ratings WHERE location_id = ${place} AND standing = 'COUNTED'`,
  );
  return rowCount ?? 0;
}
