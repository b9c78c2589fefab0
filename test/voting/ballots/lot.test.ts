// The lot: of each place and quarter so many as are plausible, first slips of networks before second ones, and each of a rank as likely.
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawLots, withoutLot } from '../../../server/voting/ballots/lot.ts';
import { decideOpening, type OpenedSlip } from '../../../server/voting/ballots/opening.ts';
import type { Slip } from '../../../server/voting/ballots/slip-bytes.ts';
import { contents, score, trustFor } from './slips.ts';

const plausible = (place: bigint): number => (place === 1n ? 3 : 5);

const scoreAt = (place: number, more: Partial<Slip> = {}): Slip => ({
  locationId: BigInt(place),
  categoryId: 2n,
  trust: trustFor(null),
  content: { kind: 'score', score: score(7) },
  ...more,
});

const listed = (slips: readonly Slip[]): OpenedSlip[] =>
  slips.map((slip, index) => ({ id: String(index), slip }));

const arrived = fc
  .record({ place: fc.constantFrom(1, 2), quarter: fc.nat(3), isFirst: fc.boolean() })
  .map(({ place, quarter, isFirst }) => scoreAt(place, { arrival: { quarter, isFirst } }));
const decided = fc
  .record({ content: contents, reason: fc.constantFrom(null, 'NETWORK' as const, 'BURST' as const) })
  .map(({ content, reason }) => scoreAt(1, { content, trust: trustFor(reason) }));
// As many as may come: of a few no quarter would be crowded.
const boxes = fc.array(fc.oneof(arrived, decided), { maxLength: 60, size: 'max' }).map(listed);

const quarterOf = ({ slip }: OpenedSlip): string => `${slip.locationId} ${slip.arrival?.quarter}`;

test('it leaves what was decided as it is, and of a quarter as many as are plausible, first ones first', async () => {
  await fc.assert(
    fc.asyncProperty(boxes, async (slips) => {
      const after = await drawLots(slips, { plausibleAt: plausible, random: randomBytes });
      expect(after.map(({ id }) => id)).toEqual(slips.map(({ id }) => id));
      const quarters = new Map<string, { isFirst: boolean; won: boolean }[]>();
      slips.forEach((before, index) => {
        const { arrival, ...rest } = before.slip;
        const slip = after[index]?.slip;
        if (arrival === undefined) return expect(slip).toEqual(rest);
        const won = slip?.trust.standing === 'COUNTED';
        expect(slip).toEqual({ ...rest, ...(!won && { trust: trustFor('BURST'), isSurplus: true }) });
        expect(slip && 'arrival' in slip).toBe(false);
        const name = quarterOf(before);
        quarters.set(name, [...(quarters.get(name) ?? []), { isFirst: arrival.isFirst, won }]);
      });
      for (const [name, some] of quarters) {
        const winners = some.filter(({ won }) => won);
        expect(winners).toHaveLength(Math.min(some.length, plausible(BigInt(name.split(' ')[0] ?? 0))));
        if (winners.some(({ isFirst }) => !isFirst))
          expect(some.every(({ isFirst, won }) => won || !isFirst)).toBe(true);
      }
    }),
  );
});

test('it gives everybody of a rank the same chance, whoever came early', async () => {
  const slips = listed(
    Array.from({ length: 10 }, () => scoreAt(2, { arrival: { quarter: 1, isFirst: true } })),
  );
  const wins = Array<number>(10).fill(0);
  for (let night = 0; night < 1000; night += 1)
    (await drawLots(slips, { plausibleAt: plausible, random: randomBytes })).forEach(({ slip }, index) => {
      if (slip.trust.standing === 'COUNTED') wins[index] = (wins[index] ?? 0) + 1;
    });
  // 500 each; six standard deviations are 95.
  for (const won of wins) expect(Math.abs(won - 500)).toBeLessThan(95);
});

test('where its outcome cannot be kept, crowded quarters wait whole', async () => {
  await fc.assert(
    fc.asyncProperty(boxes, async (slips) => {
      const kept = new Set(await withoutLot(slips, plausible));
      for (const one of slips) {
        const same = slips.filter((other) => quarterOf(other) === quarterOf(one));
        const isCrowded = one.slip.arrival !== undefined && same.length > plausible(one.slip.locationId);
        expect(kept.has(one)).toBe(!isCrowded);
      }
    }),
  );
});

/** What an opening publishes where groups of counted slips need 6, and of others 20. */
const open = (slips: readonly Slip[]) =>
  decideOpening(listed(slips), {
    options: new Map(),
    sizeOf: ({ standing }) => (standing === 'COUNTED' ? 6 : 20),
    asksPresence: () => false,
    random: randomBytes,
  });
const many = (count: number, slip: Slip): Slip[] => Array.from({ length: count }, () => slip);
const lost = (place: number): Slip => scoreAt(place, { trust: trustFor('BURST'), isSurplus: true });

test.each([
  ['of six leave with the counted ones of their place', 6, 6, 6],
  ['of five wait', 6, 5, 0],
  ['wait where no counted group is opened', 5, 19, 0],
  ['of a full group leave by themselves', 5, 20, 20],
])('those who lost %s', async (_what, counted, losers, leaving) => {
  const opening = await open([
    ...many(counted, scoreAt(1)),
    ...many(losers, lost(1)),
    ...many(6, scoreAt(2)),
  ]);
  const unconfirmed = opening.ratings.filter(({ standing }) => standing === 'UNCONFIRMED');
  expect(unconfirmed).toHaveLength(leaving);
  expect(new Set(unconfirmed.map(({ reason }) => reason))).toEqual(new Set(leaving > 0 ? ['BURST'] : []));
  expect(new Set(unconfirmed.map(({ openingId }) => openingId)).size).toBe(leaving > 0 ? 1 : 0);
  expect(opening.waiting.filter(({ slip }) => slip.trust.reason === 'BURST')).toHaveLength(losers - leaving);
  expect(opening.published.length + opening.waiting.length).toBe(counted + losers + 6);
});

test('what is unconfirmed for another reason, and answers, do not leave with them', async () => {
  const network = scoreAt(1, { trust: trustFor('NETWORK') });
  const answer = scoreAt(1, {
    trust: trustFor('BURST'),
    content: { kind: 'answer', question: 3n, options: [4n] },
  });
  const opening = await open([
    ...many(6, scoreAt(1)),
    ...many(6, lost(1)),
    ...many(7, network),
    ...many(7, answer),
  ]);
  expect(opening.ratings).toHaveLength(12);
  expect(opening.waiting.map(({ slip }) => slip)).toEqual([...many(7, network), ...many(7, answer)]);
  // Were they to stay together, they would be a whole group of their own.
  const whole = await open([...many(6, scoreAt(1)), ...many(6, lost(1)), ...many(14, network)]);
  expect(whole.ratings).toHaveLength(26);
  expect(new Set(whole.ratings.map(({ reason }) => reason))).toEqual(new Set([null, 'NETWORK']));
});

test('those who were too few when their place was opened are no surplus when it is opened again', async () => {
  const few = (await open([...many(6, scoreAt(1)), ...many(5, lost(1))])).waiting.map(({ slip }) => slip);
  expect(few).toEqual(many(5, scoreAt(1, { trust: trustFor('BURST') })));
  expect(few.some((slip) => 'isSurplus' in slip)).toBe(false);
  const again = await open([...many(6, scoreAt(1)), ...few, ...many(5, lost(1))]);
  expect(again.ratings).toHaveLength(6);
  const unopened = await open([...many(5, scoreAt(1)), ...many(5, lost(1))]);
  expect(unopened.waiting.filter(({ slip }) => slip.isSurplus)).toHaveLength(5);
});
