// By which ways a group came: what is told of it, and that nobody sees by it whether a few came by any of them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seenIn, tellNaively, type Came } from '../../../drill/linkage/ways/seen.ts';
import type { PaperWay } from '../../../server/foundation/ballot.ts';
import { waysTold, type Ways } from '../../../server/voting/ballots/ways.ts';

const WAYS: readonly (PaperWay | undefined)[] = ['FILLED', 'SCANNED', undefined];
const slipsOf = (came: Came) => came.flatMap((count, at) => Array.from({ length: count }, () => WAYS[at]));
const told = (came: Came, size: number, asksPresence: boolean): Ways =>
  waysTold(slipsOf(came), { size, asksPresence });

const NOTHING = { filled: null, onPhone: null, withSlip: null, withoutSlip: null };

test.each<[string, Came, boolean, Partial<Ways>]>([
  [
    'both questions where each way would be a group',
    [5, 6, 7],
    false,
    { filled: 5, onPhone: 13, withSlip: 11, withoutSlip: 7 },
  ],
  [
    'with a slip or without, where few of the slips are of one kind',
    [1, 9, 7],
    false,
    { withSlip: 10, withoutSlip: 7 },
  ],
  ['nothing where few came with a slip', [0, 4, 30], false, {}],
  ['nothing where nobody did', [0, 0, 34], false, {}],
  ['nothing where few came without one', [20, 20, 4], false, {}],
  ['nothing where all did', [20, 20, 0], false, {}],
  ['on paper or on a phone, where presence is asked for', [5, 6, 0], true, { filled: 5, onPhone: 6 }],
  ['the same with what came before it was', [5, 4, 1], true, { filled: 5, onPhone: 5 }],
  ['nothing of few on paper there', [4, 30, 0], true, {}],
])('tells %s', (_, came, asksPresence, ways) => {
  expect(told(came, 5, asksPresence)).toEqual({ ...NOTHING, ...ways });
});

const came = fc.tuple(fc.nat(16), fc.nat(16), fc.nat(16));
const size = fc.integer({ min: 5, max: 8 });

test('nobody sees that fewer than a group came by a way', () => {
  fc.assert(
    fc.property(came, size, fc.boolean(), (group, least, asks) => {
      expect(seenIn(group, least, (other) => told(other, least, asks))).toEqual([]);
    }),
  );
});

test('what is told, and what is left of the group, are as many as a group', () => {
  fc.assert(
    fc.property(came, size, fc.boolean(), (group, least, asks) => {
      const whole = group[0] + group[1] + group[2];
      for (const count of Object.values(told(group, least, asks)))
        if (count !== null) expect(Math.min(count, whole - count)).toBeGreaterThanOrEqual(least);
    }),
  );
});

test.each<[Came]>([[[0, 1, 12]], [[6, 1, 12]]])(
  'where each way is told by itself, somebody sees it: %o',
  (group) => {
    expect(seenIn(group, 5, (other) => tellNaively(other, 5))).not.toEqual([]);
  },
);
