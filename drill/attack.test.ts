// The attackers of the linkage drill name everybody where an order betrays them, and no more than the mode of a group else.
import { beforeEach, describe, expect, it } from 'vitest';
import { Random } from '../server/operator/demo/random.ts';
import { guessWithAnswers } from './linkage/attack/answers.ts';
import type { Facts } from './linkage/attack/facts.ts';
import { boundOf, expectedBound, grade, standardError } from './linkage/attack/grade.ts';
import { attackPlaces } from './linkage/attack/places.ts';
import { attackAll } from './linkage/attack/thief.ts';
import { parseDump } from './linkage/evidence/dump.ts';
import type { Reading, Row } from './linkage/evidence/reading.ts';

const PLACES = ['70000001', '70000002'];
const PEOPLE = 400;
const GROUP = 8;
let random = new Random('toy');
// The same in each test, and another one than scores are drawn from: they would stand in the order.
beforeEach(() => {
  random = new Random('the order of slips');
});
const scores = Array.from({ length: PEOPLE }, () => 1 + random.weighted([3, 1, 1, 1, 2, 2, 2, 3, 3, 5]));
const placeOf = (person: number): string => PLACES[person % 2] ?? '';
const facts: Facts = {
  arrivals: scores.map((_, person) => ({ place: placeOf(person), day: '2026-11-24', hasAnswered: false })),
  municipality: '1',
  places: new Set(PLACES),
  allPlaces: new Set(PLACES),
};
const shuffled = <T>(items: readonly T[]): T[] =>
  random.distinct(items.length, items.length).flatMap((index) => items.slice(index, index + 1));
const anyId = (): string => random.uuid();
const attack = (...readings: readonly Reading[]) => attackAll(readings, facts, scores, () => '').best.share;

/** The ratings of everybody, in groups of eight people who came to a place one after the other. */
function ratings(idOf: (person: number) => string, hasGroups: boolean): Row[] {
  return scores.map((score, person) => ({
    id: idOf(person),
    location_id: placeOf(person),
    score: String(score),
    ...(hasGroups && {
      published_on: `2026-12-${String(1 + Math.floor(person / (2 * GROUP))).padStart(2, '0')}`,
    }),
  }));
}

it('an order that is that of arrival names everybody: rows as they lie, ids that count up, steps of counters', () => {
  const asTheyLie = { table: 'a', how: 'rows', rows: ratings(anyId, false) };
  expect(attack(asTheyLie)).toBe(1);
  const ids = ratings((person) => String(1000 + person), false);
  expect(attack({ table: 'b', how: 'rows', rows: shuffled(ids) })).toBe(1);

  const names = Array.from({ length: 10 }, (_, index) => `s${index + 1}`);
  const steps = scores.map((_, person) => {
    const before = scores.slice(0, person + 1).filter((_, other) => other % 2 === person % 2);
    const counts = names.map((name, index) => [
      name,
      String(before.filter((score) => score === index + 1).length),
    ]);
    return { location_id: placeOf(person), ...Object.fromEntries(counts) };
  });
  expect(attack({ table: 'c', how: 'WAL', rows: steps })).toBe(1);
});

it('a rating that keeps the id of its slip, or comes in the order in which slips left the box, names everybody', () => {
  const ids = scores.map(() => random.uuid());
  const slips = ids.map((id, person) => ({ id, kind: 'score', '#first record': String(person) }));
  const box = { table: 'ballots', how: 'lives in the WAL', rows: slips };
  const keeps = shuffled(ratings((person) => ids[person] ?? '', true));
  expect(attack(box, { table: 'ratings', how: 'rows', rows: keeps })).toBe(1);

  const order = shuffled(slips.map((_, person) => person));
  const left = slips.map((slip, person) => ({ ...slip, '#removing record': String(order.indexOf(person)) }));
  const all = ratings(anyId, false);
  const follows = order.flatMap((person) => all.slice(person, person + 1));
  expect(attack({ ...box, rows: left }, { table: 'ratings', how: 'rows', rows: follows })).toBe(1);
});

it('shuffled groups name the mode of each and no more', () => {
  const slips = scores.map((_, person) => ({
    id: random.uuid(),
    kind: 'score',
    '#first record': String(person),
    '#removing record': String(random.below(PEOPLE)),
  }));
  const rows = shuffled(ratings(anyId, true));
  const share = attack(
    { table: 'ballots', how: 'lives in the WAL', rows: slips },
    { table: 'ratings', how: 'rows', rows },
  );
  const groups = new Map<string, number[]>();
  for (const { location_id: place, published_on: day, score } of rows) {
    const group = `${place} ${day}`;
    groups.set(group, [...(groups.get(group) ?? []), Number(score)]);
  }
  const bound = boundOf([...groups.values()], [], null);
  expect(share).toBeGreaterThanOrEqual(bound);
  expect(share).toBeLessThan(bound + 3 * standardError(bound, PEOPLE));
  expect(expectedBound(GROUP, scores)).toBeCloseTo(bound, 1);
});

it('knows the slips that came from those that were sealed again: an id was claimed with each', () => {
  const ids = scores.map(() => random.uuid());
  const came = ids.map((_, person) => ({
    id: random.uuid(),
    kind: 'score',
    '#first record': String(3 * person),
    '#transaction': String(3 * person),
  }));
  const again = scores.map((_, number) => ({
    id: random.uuid(),
    kind: 'score',
    '#first record': String(3 * number + 1),
    '#transaction': '5000',
  }));
  const how = 'lives in the WAL';
  const claims = ids.map((id, person) => ({ id, '#transaction': String(3 * person) }));
  const box = { table: 'ballots', how, rows: shuffled([...came, ...again]) };
  const keeps = {
    table: 'ratings',
    how: 'rows',
    rows: shuffled(ratings((person) => ids[person] ?? '', true)),
  };
  expect(attack(box, { table: 'ballot_ids', how, rows: claims }, keeps)).toBe(1);
});

describe('a thief who saw nobody', () => {
  // All of a night leave in one transaction; the places of what is published lie as `places` says.
  const night = (removingOf: (person: number) => number, places: readonly string[]): readonly Reading[] => [
    {
      table: 'ballots',
      how: 'lives in the WAL',
      rows: scores.map((_, person) => ({
        id: random.uuid(),
        kind: 'score',
        '#first record': String(person),
        '#removed in': '7',
        '#removing record': String(removingOf(person)),
      })),
    },
    {
      table: 'ratings',
      how: 'WAL',
      rows: places.map((place) => ({ id: random.uuid(), location_id: place, '#transaction': '7' })),
    },
  ];
  const byPlace = scores.map((_, person) => person).toSorted((a, b) => (a % 2) - (b % 2) || a - b);

  it('names every place where slips were taken out group by group, or lay beside their place', () => {
    const groups = night((person) => byPlace.indexOf(person), byPlace.map(placeOf));
    expect(attackPlaces(groups, facts).best.share).toBe(1);
    const beside = scores.map((_, person) => ({ id: random.uuid(), location_id: placeOf(person) }));
    expect(attackPlaces([{ table: 'ballots', how: 'rows', rows: beside }], facts).best.share).toBe(1);
  });

  it('names no more than the most frequent one of each day where all left at once, and what was published was shuffled', () => {
    const { best, bound, floor } = attackPlaces(
      night((person) => person, shuffled(byPlace.map(placeOf))),
      facts,
    );
    expect([floor, bound]).toEqual([0.5, 0.5]);
    // Of the many orders that were tried, the luckiest.
    expect(best.share).toBeLessThan(bound + 4 * standardError(bound, PEOPLE));
  });
});

it('answers that are published in the middle of a group tell who in it was content', () => {
  // Four came on Monday and four on Tuesday; the answers of those who gave a 10 were published in between: all four.
  const days = ['2026-11-23', '2026-11-24'];
  const arrivals = Array.from({ length: 8 }, (_, person) => ({
    place: PLACES[0] ?? '',
    day: days[Math.floor(person / 4)] ?? '',
    hasAnswered: true,
  }));
  const truth = [10, 10, 10, 10, 1, 1, 1, 1];
  const group = { people: [0, 1, 2, 3, 4, 5, 6, 7], scores: [1, 10, 1, 10, 1, 10, 1, 10] };
  const published = [{ place: PLACES[0] ?? '', question: 'liked', day: '2026-11-24', respondents: 4 }];
  const guesses = guessWithAnswers(
    { ...facts, arrivals },
    [group],
    published,
    (score) => (score === 10 ? 'liked' : 'problem'),
    random,
  );
  expect(grade(guesses, truth, null)).toBe(1);
});

it('reads what pg_dump writes', () => {
  const dump = String.raw`--
COPY public.ratings (id, "position", note) FROM stdin;
7	1	a\tb\\c
8	\N	
\.


COPY public.empty (id) FROM stdin;
\.
`;
  expect(parseDump(dump)).toEqual([
    {
      table: 'public.ratings',
      how: 'pg_dump',
      rows: [
        { id: '7', position: '1', note: 'a\tb\\c' },
        { id: '8', position: null, note: '' },
      ],
    },
    { table: 'public.empty', how: 'pg_dump', rows: [] },
  ]);
});
