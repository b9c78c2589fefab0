// All that can happen to slips, in any order: votes, answers, looks into the box, nights, crashes, and keys that are away.
import fc from 'fast-check';
import type { Reason } from '../../../server/foundation/ballot.ts';

export type Event =
  | { readonly does: 'vote'; readonly place: number; readonly score: number; readonly reason: Reason | null }
  | { readonly does: 'crowd'; readonly place: number; readonly score: number; readonly many: number }
  | { readonly does: 'answer'; readonly place: number; readonly question: number; readonly many: number }
  | { readonly does: 'count' | 'nextDay' | 'countTwice' | 'restart' | 'tend' | 'spoil' }
  | { readonly does: 'keysAway' | 'keysBack' }
  | { readonly does: 'sprinkle'; readonly many: number; readonly reason: Reason | null }
  | { readonly does: 'crash' | 'crashInNextQuarter'; readonly after: number }
  | { readonly does: 'nextQuarter' }
  | { readonly does: 'poolMonths'; readonly months: number }
  | { readonly does: 'threshold'; readonly k: number };

const does = <Name extends string>(name: Name): fc.Arbitrary<Name> => fc.constant(name);
export const PLACES = 4;
const place = fc.nat({ max: PLACES - 1 });
const score = fc.integer({ min: 1, max: 10 });
const reason = fc.constantFrom<Reason | null>(null, null, 'NETWORK');
export const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: does('vote'), place, score, reason }) },
  {
    weight: 6,
    arbitrary: fc.record({ does: does('crowd'), place, score, many: fc.integer({ min: 2, max: 9 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: does('answer'),
      place,
      question: fc.nat({ max: 1 }),
      many: fc.integer({ min: 1, max: 7 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: does('sprinkle'), many: fc.integer({ min: 1, max: 4 }), reason }),
  },
  { weight: 3, arbitrary: fc.record({ does: does('count') }) },
  { weight: 3, arbitrary: fc.record({ does: does('nextDay') }) },
  { weight: 1, arbitrary: fc.record({ does: does('countTwice') }) },
  { weight: 1, arbitrary: fc.record({ does: does('restart') }) },
  { weight: 1, arbitrary: fc.record({ does: does('tend') }) },
  { weight: 1, arbitrary: fc.record({ does: does('keysAway') }) },
  { weight: 2, arbitrary: fc.record({ does: does('keysBack') }) },
  { weight: 1, arbitrary: fc.record({ does: does('spoil') }) },
  { weight: 2, arbitrary: fc.record({ does: does('crash'), after: fc.nat({ max: 15 }) }) },
  { weight: 3, arbitrary: fc.record({ does: does('nextQuarter') }) },
  { weight: 2, arbitrary: fc.record({ does: does('crashInNextQuarter'), after: fc.nat({ max: 15 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: does('poolMonths'), months: fc.constantFrom(1, 3, 6, 12) }),
  },
  { weight: 1, arbitrary: fc.record({ does: does('threshold'), k: fc.integer({ min: 5, max: 9 }) }) },
);
