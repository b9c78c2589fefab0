// The rules of a ballot: what is a score, an id and an answer, and when and in what company a slip is opened.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findAnswer,
  findBallotId,
  findQuestionFor,
  findScore,
  isDue,
  nextNight,
  openingSize,
} from '../../server/foundation/ballot.ts';
import { score } from '../voting/ballots/slips.ts';

describe('a score', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('%s is one', (value) => {
    expect(findScore(value)).toBe(value);
  });

  test.each([0, 11, -1, 1.5, '7', null, undefined, NaN, Infinity, 7n, [7], {}, true])(
    '%s is none',
    (value) => {
      expect(findScore(value)).toBeNull();
    },
  );
});

describe('a ballot id', () => {
  test('is a UUID of version 4, in one form', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 4 }), (id) => {
        const hex = id.replaceAll('-', '');
        for (const same of [
          id,
          id.toUpperCase(),
          `urn:uuid:${id}`,
          `URN:UUID:${id}`,
          `{${id}}`,
          hex,
          `{${hex}}`,
          `${hex.slice(0, 8)}-${hex.slice(8)}`,
        ])
          expect(findBallotId(same)).toBe(id);
      }),
    );
  });

  test.each([
    ['of version 7', '018f3c2e-7a1b-7c3d-9e4f-0123456789ab'],
    ['of version 1', '018f3c2e-7a1b-1c3d-9e4f-0123456789ab'],
    ['of another variant', '018f3c2e-7a1b-4c3d-ce4f-0123456789ab'],
    ['in one brace', '{018f3c2e-7a1b-4c3d-9e4f-0123456789ab'],
    ['with spaces', ' 018f3c2e-7a1b-4c3d-9e4f-0123456789ab'],
    ['one digit short', '018f3c2e-7a1b-4c3d-9e4f-0123456789a'],
    ['as long as a book', '-'.repeat(1_000_000)],
    ['with a line end', '018f3c2e-7a1b-4c3d-9e4f-0123456789ab\n'],
    ['empty', ''],
    ['with its name in the middle', '018f3c2e-urn:uuid:7a1b-4c3d-9e4f-0123456789ab'],
    ['with a brace in the middle', '018f3c2e{-7a1b-4c3d-9e4f-0123456789ab}'],
    ['with more after its braces', '{018f3c2e-7a1b-4c3d-9e4f-0123456789}ab'],
    ['a list with one', ['018f3c2e-7a1b-4c3d-9e4f-0123456789ab']],
    ['a number', 4],
    ['nothing', null],
  ])('%s is none', (_, value) => {
    expect(findBallotId(value)).toBeNull();
  });
});

describe('the question after a score', () => {
  const question = (id: bigint, fromScore: number, toScore: number, position: number) => ({
    id,
    fromScore,
    toScore,
    position,
    options: [{ id: id * 10n }, { id: id * 10n + 1n }],
  });
  const questions = [
    question(3n, 8, 10, 2),
    question(2n, 5, 7, 1),
    question(1n, 1, 4, 0),
    question(4n, 8, 10, 1),
  ];

  test.each([
    [1, 1n],
    [4, 1n],
    [5, 2n],
    [7, 2n],
    [8, 4n],
    [10, 4n],
  ])('score %s asks question %s', (value, id) => {
    expect(findQuestionFor(score(value), questions)?.id).toBe(id);
  });

  test('may be none', () => {
    expect(findQuestionFor(score(3), [question(1n, 5, 10, 0)])).toBeNull();
  });

  test('an answer names options of the question, each once, at least one', () => {
    const [asked] = [question(1n, 1, 4, 0)];
    expect(findAnswer(asked, [10n, 11n, 10n])).toEqual([10n, 11n]);
    expect(findAnswer(asked, [11n])).toEqual([11n]);
    expect(findAnswer(asked, [])).toBeNull();
    expect(findAnswer(asked, [10n, 20n])).toBeNull();
  });

  test('an answer names at most twenty options', () => {
    const options = Array.from({ length: 21 }, (_, place) => ({ id: BigInt(place) }));
    const long = { ...question(1n, 1, 4, 0), options };
    expect(
      findAnswer(
        long,
        options.slice(0, 20).map(({ id }) => id),
      ),
    ).toHaveLength(20);
    expect(
      findAnswer(
        long,
        options.map(({ id }) => id),
      ),
    ).toBeNull();
  });
});

describe('the size of a group', () => {
  test.each([
    [{ threshold: 5, isDemo: true, standing: 'COUNTED', draw: 3 }, 5],
    [{ threshold: 5, isDemo: false, standing: 'COUNTED', draw: 0 }, 5],
    [{ threshold: 5, isDemo: false, standing: 'COUNTED', draw: 3 }, 8],
    [{ threshold: 1, isDemo: false, standing: 'COUNTED', draw: 0 }, 5],
    [{ threshold: 10, isDemo: false, standing: 'COUNTED', draw: 2 }, 12],
    [{ threshold: 5, isDemo: false, standing: 'UNCONFIRMED', draw: 0 }, 20],
    [{ threshold: 10, isDemo: false, standing: 'UNCONFIRMED', draw: 3 }, 43],
    [{ threshold: 5, isDemo: true, standing: 'UNCONFIRMED', draw: 3 }, 20],
  ] as const)('%o is %s', (city, size) => {
    expect(openingSize({ ...city, kind: 'score', isChanged: false })).toBe(size);
    expect(openingSize({ ...city, kind: 'answer', isChanged: false })).toBe(size);
  });

  test.each([
    [{ threshold: 5, isDemo: true, standing: 'COUNTED', draw: 3 }, 10],
    [{ threshold: 5, isDemo: false, standing: 'COUNTED', draw: 3 }, 13],
    [{ threshold: 12, isDemo: false, standing: 'COUNTED', draw: 0 }, 12],
    [{ threshold: 5, isDemo: false, standing: 'UNCONFIRMED', draw: 0 }, 40],
  ] as const)('of comments, for %o, is %s', (city, size) => {
    expect(openingSize({ ...city, kind: 'comment', isChanged: false })).toBe(size);
  });

  test.each([
    [{ threshold: 5, isDemo: false, kind: 'score', standing: 'COUNTED', draw: 3 }, 13],
    [{ threshold: 10, isDemo: false, kind: 'score', standing: 'UNCONFIRMED', draw: 0 }, 80],
    [{ threshold: 5, isDemo: false, kind: 'comment', standing: 'COUNTED', draw: 1 }, 21],
    [{ threshold: 5, isDemo: true, kind: 'score', standing: 'COUNTED', draw: 3 }, 5],
  ] as const)('of a place that was changed, for %o, is %s', (city, size) => {
    expect(openingSize({ ...city, isChanged: true })).toBe(size);
  });

  test('is never under the threshold, nor under five, nor under ten comments', () => {
    const cities = fc.record({
      threshold: fc.integer({ min: -5, max: 100 }),
      isDemo: fc.boolean(),
      kind: fc.constantFrom('score' as const, 'answer' as const, 'comment' as const),
      standing: fc.constantFrom('COUNTED' as const, 'UNCONFIRMED' as const),
      draw: fc.integer({ min: 0, max: 3 }),
      isChanged: fc.boolean(),
    });
    fc.assert(
      fc.property(cities, (city) => {
        expect(openingSize(city)).toBeGreaterThanOrEqual(
          Math.max(city.kind === 'comment' ? 10 : 5, city.threshold),
        );
      }),
    );
  });
});

describe('the hour of a night', () => {
  const sofia = { timeZone: 'Europe/Sofia', openingHour: 3 };

  test.each([
    ['before the hour', '2026-11-24T00:59:59Z', null, false],
    ['at the hour', '2026-11-24T01:00:00Z', null, true],
    ['the same day again', '2026-11-24T20:00:00Z', '2026-11-24', false],
    ['after midnight, before the hour', '2026-11-24T22:30:00Z', '2026-11-24', false],
    ['the next day', '2026-11-25T01:00:00Z', '2026-11-24', true],
    ['late, after a night without power', '2026-11-24T15:00:00Z', '2026-11-22', true],
    ['with the clock set back by a day', '2026-11-23T15:00:00Z', '2026-11-24', false],
    ['after a look by a clock that was ahead', '2026-11-24T15:00:00Z', '2027-01-23', true],
    ['in the summer, when Sofia is three hours ahead', '2026-07-01T00:00:00Z', '2026-06-30', true],
    ['on the night that skips the hour', '2026-03-29T01:00:00Z', '2026-03-28', true],
  ])('%s', (_, now, openedOn, isOpened) => {
    expect(isDue({ ...sofia, openedOn, now: new Date(now) })).toBe(isOpened);
  });

  test.each([
    ['before the hour it is that of today', '2026-11-24T00:59:59Z', '2026-11-24'],
    ['from the hour on that of tomorrow', '2026-11-24T01:00:00Z', '2026-11-25'],
    ['late in the evening that of tomorrow there, not in UTC', '2026-11-24T22:30:00Z', '2026-11-25'],
    ['at the end of a year', '2026-12-31T12:00:00Z', '2027-01-01'],
  ])('the next one: %s', (_, now, day) => {
    expect(nextNight({ ...sofia, now: new Date(now) })).toBe(day);
  });
});
