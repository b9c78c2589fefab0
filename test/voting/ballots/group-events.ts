// All that can happen to slips, in any order: votes, answers, looks into the box, crashes, new questions and keys.
import fc from 'fast-check';
import type { Standing } from '../../../server/foundation/ballot.ts';

export type Event =
  | { readonly does: 'vote'; readonly place: number; readonly score: number; readonly standing: Standing }
  | { readonly does: 'crowd'; readonly place: number; readonly score: number; readonly many: number }
  | { readonly does: 'answer'; readonly place: number; readonly question: number; readonly many: number }
  | { readonly does: 'count' | 'nextDay' | 'countTwice' | 'restart' | 'rotate' | 'spoil' }
  | { readonly does: 'sprinkle'; readonly many: number; readonly standing: Standing }
  | { readonly does: 'crash' | 'crashInNextQuarter'; readonly after: number }
  | { readonly does: 'nextQuarter' }
  | { readonly does: 'poolMonths'; readonly months: number }
  | { readonly does: 'threshold'; readonly k: number };

const does = <Name extends string>(name: Name): fc.Arbitrary<Name> => fc.constant(name);
export const PLACES = 4;
export const place = fc.nat({ max: PLACES - 1 });
const score = fc.integer({ min: 1, max: 10 });
export const standing = fc.constantFrom<Standing>('COUNTED', 'COUNTED', 'UNCONFIRMED');
export const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: does('vote'), place, score, standing }) },
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
    arbitrary: fc.record({ does: does('sprinkle'), many: fc.integer({ min: 1, max: 4 }), standing }),
  },
  { weight: 3, arbitrary: fc.record({ does: does('count') }) },
  { weight: 3, arbitrary: fc.record({ does: does('nextDay') }) },
  { weight: 1, arbitrary: fc.record({ does: does('countTwice') }) },
  { weight: 1, arbitrary: fc.record({ does: does('restart') }) },
  { weight: 1, arbitrary: fc.record({ does: does('rotate') }) },
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
