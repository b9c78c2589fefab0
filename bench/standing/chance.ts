// Chance with a fixed seed, and honest days: when people come to a place.

/** Numbers from 0 to under 1, always the same for a seed (mulberry32). */
export type Chance = () => number;

export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Bytes of the same chance. */
export const bytesOf =
  (chance: Chance) =>
  (size: number): Buffer =>
    Buffer.from(Array.from({ length: size }, () => Math.floor(chance() * 256)));

/** A whole number from 0 to below `below`. */
export function pick(below: number, chance: Chance): number {
  return Math.floor(chance() * below);
}

/** A Poisson count (Knuth's way, in portions that exp() can hold). */
function poisson(mean: number, chance: Chance): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 100) {
    const limit = Math.exp(-Math.min(left, 100));
    for (let product = chance(); product > limit; product *= chance()) count += 1;
  }
  return count;
}

/** How busy each hour is from 07:00 on, in hundredths of a day: one peak in the morning, one after work. */
const HOURS = [4, 12, 10, 9, 8, 8, 7, 7, 8, 9, 11, 5, 1.5, 0.5];
const FIRST_HOUR = 7;
/** Monday to Sunday, as a multiple of the mean day. */
const WEEKDAYS = [1.4, 1.3, 1.3, 1.25, 1.25, 0.3, 0.2];
/** Days differ by more than chance: the weather, the holidays. */
const SPREAD = 0.2;

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
/** A Monday, 00:00 in the zone of the simulation, which is UTC. */
const MONDAY = Date.parse('2026-06-01T00:00:00Z');

/** The instant at which a day begins; day 0 is a Monday. */
export function startOf(day: number): number {
  return MONDAY + day * DAY_MS;
}

/** When people come on a day to a place with so many a day in the mean, in order. */
export function arrivals(day: number, volume: number, chance: Chance): number[] {
  const sum = HOURS.reduce((all, weight) => all + weight, 0);
  const luck = 1 + SPREAD * (chance() + chance() + chance() + chance() - 2) * Math.sqrt(3);
  const mean = volume * (WEEKDAYS[day % 7] ?? 1) * luck;
  return HOURS.flatMap((weight, hour) => {
    const start = startOf(day) + (FIRST_HOUR + hour) * 60 * MINUTE_MS;
    return Array.from(
      { length: poisson((mean * weight) / sum, chance) },
      () => start + chance() * 60 * MINUTE_MS,
    );
  }).toSorted((a, b) => a - b);
}

/** A public address that hardly anybody else has. */
export function someAddress(chance: Chance): string {
  return `${20 + pick(80, chance)}.${pick(256, chance)}.${pick(256, chance)}.${pick(256, chance)}`;
}
