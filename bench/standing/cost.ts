// What judging costs: processor time a vote, in a loop of new votes at 600 busy places.
import { randomInt } from 'node:crypto';
import { everyDay, openCourtroom } from '../../test/voting/standing/courtroom.ts';

const PLACES = 600;
const VOTES = 100_000;
const ROUNDS = 5;

/** Microseconds of processor time a vote by IPv4 or IPv6, each the least of some rounds. */
export async function judgingCost(family: 4 | 6): Promise<number> {
  const published = new Map(Array.from({ length: PLACES }, (_, place) => [BigInt(place), everyDay(1000)]));
  const sharedNetworks = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`10.${n}.0.0/16`, 100]));
  const room = openCourtroom({ published, sharedNetworks });
  const address = (): string =>
    family === 4
      ? `${randomInt(20, 100)}.${randomInt(256)}.${randomInt(256)}.1`
      : `2001:db8:${randomInt(0xffff).toString(16)}:${randomInt(9)}::1`;
  const costs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const votes = Array.from({ length: VOTES }, (_, n) => ({
      from: address(),
      place: BigInt(n % PLACES),
      id: `vote ${round} ${n}`,
    }));
    const before = process.cpuUsage();
    for (const vote of votes) await room.vote(vote);
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / VOTES);
    room.move(3_600_000);
  }
  room.court.close();
  return Math.min(...costs);
}
