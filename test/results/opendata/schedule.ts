// Schedules of a city for property-based tests: votes, openings, decisions of members, places that change, files.
import fc from 'fast-check';
import type { Reason } from '../../../server/foundation/ballot.ts';
import { DAY_PARTS, type DayPart } from '../../../server/voting/told/rules.ts';

/** What may happen to a city between two looks of an attacker. */
export type Event =
  | {
      readonly does: 'votes';
      readonly place: number;
      readonly scores: readonly number[];
      /** Why they are unconfirmed; null: they are counted. */
      readonly reason: Reason | null;
    }
  | { readonly does: 'answers'; readonly place: number; readonly chosen: readonly number[] }
  /** A part of the day, told at all places in turn. */
  | { readonly does: 'told'; readonly part: DayPart; readonly scores: readonly number[] }
  | { readonly does: 'nextDay' | 'nextQuarter' | 'files' | 'category' }
  | { readonly does: 'retire' | 'merge'; readonly place: number }
  | { readonly does: 'reclassify'; readonly which: number }
  | { readonly does: 'threshold'; readonly k: number };

const does = <Name extends string>(name: Name): fc.Arbitrary<Name> => fc.constant(name);
/** Places of the city. */
export const PLACES = 4;
/** No group is smaller. */
export const SMALLEST = 5;
const place = fc.nat({ max: PLACES - 1 });
const scores = (min: number, max: number) =>
  fc.array(fc.integer({ min: 1, max: 10 }), { minLength: min, maxLength: max });
/** Votes come more often than anything else. */
export const events: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: does('votes'),
      place,
      scores: scores(1, 9),
      reason: fc.constant<Reason | null>(null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: does('votes'),
      place,
      scores: scores(12, 26),
      reason: fc.constant<Reason | null>('NETWORK'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: does('answers'),
      place,
      chosen: fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 7 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: does('told'), part: fc.constantFrom(...DAY_PARTS), scores: scores(3, 12) }),
  },
  { weight: 5, arbitrary: fc.record({ does: does('nextDay') }) },
  { weight: 1, arbitrary: fc.record({ does: does('nextQuarter') }) },
  { weight: 4, arbitrary: fc.record({ does: does('files') }) },
  { weight: 3, arbitrary: fc.record({ does: does('reclassify'), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('retire', 'merge'), place }) },
  { weight: 1, arbitrary: fc.record({ does: does('category') }) },
  { weight: 1, arbitrary: fc.record({ does: does('threshold'), k: fc.integer({ min: SMALLEST, max: 8 }) }) },
);
