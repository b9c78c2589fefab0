// How soon a judge knows what changed in the database: rules within seconds, what is usual within an hour.
import { randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BallotId } from '../../../server/foundation/ballot.ts';
import { createLog } from '../../../server/foundation/log.ts';
import { startStanding, type Standing } from '../../../server/voting/standing/start.ts';
import { publish } from '../../support/city.ts';
import { rowsOfACity } from './stored.ts';

const { database, owner, city, addNetwork, addHours, setCategoryHours, placeId } = rowsOfACity();

describe('a judge in front of the database', () => {
  let at: number;
  let standing: Standing;
  beforeEach(async () => {
    at = Date.parse('2026-11-24T10:00:00Z');
    standing = await startStanding({
      citizen: database().citizen,
      random: randomBytes,
      now: () => new Date(at),
      log: createLog(),
      shared: null,
    });
    return standing.stop;
  });

  const vote = async (n = 0, address = [192, 0, 2, 1]): Promise<string> => {
    const judgement = await standing.judge({
      municipality: { id: city().id, isDemo: false, timeZone: 'Europe/Sofia', threshold: 5 },
      locationId: placeId(n),
      categoryId: city().categoryId,
      deskId: null,
      ballotId: randomUUID() as BallotId,
      kind: 'score',
      address,
      isFromTablet: false,
      isPresent: false,
      presence: { asksPresence: false, presenceChangedOn: null },
    });
    if (judgement.outcome === 'flood') return 'FLOOD';
    judgement.settle('new');
    return judgement.trust.reason ?? 'COUNTED';
  };
  const votes = async (count: number, n = 0): Promise<string[]> => {
    const all: string[] = [];
    for (let each = 0; each < count; each += 1) all.push(await vote(n));
    return all;
  };

  it('knows of a network ten seconds after it was listed, and no longer ten seconds after it was not', async () => {
    expect(await votes(3)).toEqual(['COUNTED', 'COUNTED', 'NETWORK']);
    await addNetwork('192.0.2.0/24');
    at += 10_000;
    expect(await votes(2)).toEqual(['COUNTED', 'COUNTED']);
    await owner().query('DELETE FROM shared_networks WHERE municipality_id = $1', [city().id]);
    at += 10_000;
    expect(await vote()).toBe('NETWORK');
  });

  it('knows when a place is open', async () => {
    // 12:00 in Sofia, on a Tuesday.
    await addHours(placeId(0), 2, 720, 721);
    expect(await vote()).toBe('COUNTED');
    at += 60_000;
    expect(await vote()).toBe('HOURS');
    expect(await vote(1)).toBe('COUNTED');
  });

  it('takes the hours of the category where a place has none of its own, ten seconds after they were set', async () => {
    await addHours(placeId(0), 2, 0, 1440);
    expect(await vote(1)).toBe('COUNTED');
    await setCategoryHours([{ weekday: 2, opensMinute: 420, closesMinute: 720 }]);
    at += 10_000;
    expect(await vote(1)).toBe('HOURS');
    expect(await vote(0)).toBe('COUNTED');
    await setCategoryHours([]);
    at += 10_000;
    expect(await vote(1)).toBe('COUNTED');
  });

  it('knows an hour later what is usual, which the ceiling of a listed network follows', async () => {
    // A Wi-Fi brings a quarter of its hour in a quarter of an hour.
    await addNetwork('203.0.0.0/8');
    await publish(owner(), city(), { id: placeId(0) }, '2026-10-01', [1, 2, 3, 4, 5]);
    const some = async (): Promise<number> => {
      let counted = 0;
      for (let n = 0; n < 60; n += 1) counted += (await vote(0, [203, n, 1, 1])) === 'COUNTED' ? 1 : 0;
      return counted;
    };
    expect(await some()).toBe(11);
    await publish(owner(), city(), { id: placeId(0) }, '2026-11-01', Array<number>(31 * 200).fill(7));
    at += 3_660_000;
    expect(await some()).toBe(26);
  });

  it('counts a network anew where a place was opened, and only there', async () => {
    for (const n of [0, 1]) expect(await votes(3, n)).toEqual(['COUNTED', 'COUNTED', 'NETWORK']);
    at += 3_600_000;
    await publish(owner(), city(), { id: placeId(0) }, '2026-11-25', [1, 2, 3, 4, 5]);
    await owner().query(`UPDATE municipalities SET opened_on = '2026-11-25' WHERE municipality_id = $1`, [
      city().id,
    ]);
    await standing.sweep();
    expect(await votes(3, 0)).toEqual(['COUNTED', 'COUNTED', 'NETWORK']);
    expect(await votes(3, 1)).toEqual(['NETWORK', 'NETWORK', 'NETWORK']);
  });
});
