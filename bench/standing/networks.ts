// One home, one Wi-Fi, a thousand proxies, and a city of all kinds: what of their votes is counted.
import { everyDay, type CourtroomOptions } from '../../test/voting/standing/courtroom.ts';
import { plausibleNumber } from '../../server/voting/standing/rules.ts';
import { arrivals, pick, seeded, someAddress, startOf } from './chance.ts';
import { countedShare, countOf, judgeAll, type Judged, type Timed } from './court.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** One home network with a thousand tries in a night and a day at each of three places; the tries come `seconds` apart. */
export async function home(
  threshold: number,
  seconds: number,
): Promise<{ mostAtAPlace: number; refused: number }> {
  const places = [1n, 2n, 3n];
  const tries = Array.from({ length: 1000 }, (_, n): Timed => ({
    at: startOf(0) + 4 * HOUR_MS + n * seconds * 1000,
    from: '203.0.113.5',
    place: places[n % 3] ?? 1n,
  }));
  const published = new Map(places.map((place) => [place, everyDay(500)]));
  const judged = await judgeAll(tries, { city: { threshold }, published });
  const counted = places.map((place) =>
    countOf(
      judged.filter((vote) => vote.place === place),
      'COUNTED',
    ),
  );
  return { mostAtAPlace: Math.max(...counted), refused: countOf(judged, 'FLOOD') };
}

/** 500 honest phones a day behind one address that is listed with so many votes an hour; which share is counted. */
export async function wifi(hourlyVolume: number, days: number): Promise<number> {
  const chance = seeded(2);
  const place = 1n;
  const votes = Array.from({ length: days }, (_, day) =>
    arrivals(day, 500, chance).map((at): Timed => ({ at, from: '192.0.2.1', place })),
  ).flat();
  const published = new Map([[place, everyDay(500)]]);
  return countedShare(await judgeAll(votes, { published, sharedNetworks: { '192.0.2.1/32': hourlyVolume } }));
}

/** A thousand proxies at a place where forty a day are usual, within an hour. */
export async function proxies(): Promise<{ counted: number; plausible: number }> {
  const chance = seeded(3);
  const votes = Array.from({ length: 1000 }, (_, n): Timed => ({
    at: startOf(0) + 8 * HOUR_MS + n * 3600,
    from: someAddress(chance),
    place: 1n,
  }));
  const judged = await judgeAll(votes, { published: new Map([[1n, everyDay(40)]]) });
  return { counted: countOf(judged, 'COUNTED'), plausible: plausibleNumber(everyDay(40)) };
}

/**
 * Four weeks of a place with so many honest votes a day, and addresses that try to vote there every ten minutes of each day: which share of
 * what counts is theirs.
 */
export async function stuffed(volume: number, addresses: number): Promise<number> {
  const chance = seeded(6);
  const honest = (day: number) =>
    arrivals(day, volume, chance).map((at): Timed => ({ at, from: someAddress(chance), place: 1n }));
  const theirs = (day: number) =>
    Array.from({ length: 144 * addresses }, (_, n): Timed => ({
      at: startOf(day) + Math.floor(n / addresses) * 10 * MINUTE_MS,
      from: `203.0.113.${n % addresses}`,
      place: 1n,
    }));
  const votes = Array.from({ length: 28 }, (_, day) => [...honest(day), ...theirs(day)]).flat();
  const judged = await judgeAll(votes, { published: new Map([[1n, everyDay(volume)]]) });
  const counted = judged.filter(({ trust }) => trust === 'COUNTED');
  return counted.filter(({ from = '' }) => from.startsWith('203.')).length / counted.length;
}

/** Votes a day of the city's places: a few are busy, most are quiet. */
const VOLUMES = [
  150,
  80,
  40,
  40,
  20,
  20,
  10,
  10,
  10,
  5,
  5,
  5,
  5,
  2,
  2,
  2,
  1,
  1,
  1,
  ...Array<number>(40).fill(0.23),
];

/** Carriers: many phones behind few IPv4 addresses, and IPv6 with a /64 for each phone in a few /48s. */
const CARRIERS = [
  { v4: '85.11', addresses: 40, v6: '2a00:1' },
  { v4: '46.10', addresses: 40, v6: '2a01:2' },
  { v4: '95.42', addresses: 40, v6: '2a02:3' },
];
const HOMES = 30_000;
const WIFI = '192.0.2.1';

export const LISTED_WIFI = { sharedNetworks: { '192.0.2.1/32': 60 } };
export const LISTED_CARRIERS = {
  carriers: {
    ...Object.fromEntries(CARRIERS.map(({ v4 }) => [`${v4}.0.0/16`, 60])),
    ...Object.fromEntries(CARRIERS.map(({ v6 }) => [`${v6}::/32`, 60])),
  },
};

/** Honest votes of four weeks: half through carriers (four in ten of those by IPv6), a fifth by one Wi-Fi, the rest from homes. */
export async function city(listed: Pick<CourtroomOptions, 'sharedNetworks' | 'carriers'>): Promise<Judged[]> {
  const chance = seeded(4);
  const from = (): string => {
    const kind = chance();
    if (kind < 0.2) return WIFI;
    if (kind < 0.5) {
      const home = pick(HOMES, chance);
      return `78.90.${home >> 8}.${home & 255}`;
    }
    const carrier = CARRIERS[pick(CARRIERS.length, chance)];
    return chance() < 0.4
      ? `${carrier?.v6}:${pick(4, chance)}:${pick(0xffff, chance).toString(16)}::1`
      : `${carrier?.v4}.7.${pick(carrier?.addresses ?? 1, chance)}`;
  };
  const votes = VOLUMES.flatMap((volume, index) =>
    Array.from({ length: 28 }, (_, day) =>
      arrivals(day, volume, chance).map((at): Timed => ({ at, from: from(), place: BigInt(index) })),
    ).flat(),
  );
  const published = new Map(VOLUMES.map((volume, index) => [BigInt(index), everyDay(volume)]));
  return judgeAll(votes, { ...listed, published });
}
