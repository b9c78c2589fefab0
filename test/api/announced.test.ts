// The check that nothing disappears unannounced, on planted faults: each is found, and what was announced is let go.
import { describe, expect, it } from 'vitest';
import { listUnannounced, releaseOf } from '../../server/api/announced.ts';

const SCHEMA = `
type Query { place(id: ID!, language: String): Place  mood(of: Mood = CALM): Mood }
type Mutation { rate(input: Rate!): Place }
type Place { id: ID! name: String! tables: [Table!]! oldName: String @deprecated(reason: "Use name. Until 2026-12-31.") }
type Table { id: ID! }
enum Mood { CALM LOUD }
input Rate { score: Int! note: String }
`;
const released = releaseOf(SCHEMA, '2026-06-01');
const changed = (from: string | RegExp, to: string) => {
  const schema = SCHEMA.replace(from, to);
  expect(schema).not.toBe(SCHEMA);
  return (today: string) => listUnannounced(released, schema, today);
};

describe('what was not announced', () => {
  it.each([
    ['a field', ' name: String!', '', 'Place.name was removed.'],
    ['a root field', 'mood(of: Mood = CALM): Mood', '', 'Query.mood was removed.'],
    ['an argument', ', language: String', '', 'Query.place arg language was removed.'],
    ['a value', 'CALM LOUD', 'CALM', 'LOUD was removed from enum type Mood.'],
    ['a field of an input', ' note: String', '', 'Rate.note was removed.'],
    ['a field that may be null now', 'name: String!', 'name: String', 'Place.name changed type'],
    ['another type', 'id: ID! name', 'id: Int! name', 'Place.id changed type'],
    [
      'an argument that must be there now',
      'language: String',
      'language: String!',
      'Query.place arg language has changed type',
    ],
    [
      'a new field that an input must have',
      'note: String',
      'note: String why: Int!',
      'A required field why on input type Rate was added.',
    ],
    ['a type, with the field that needed it', ' tables: [Table!]!', '', 'Place.tables was removed.'],
    ['a mutation', 'rate(input: Rate!): Place', 'other: Int', 'Mutation.rate was removed.'],
    ['a field a day before its last one', /oldName[^}]*/, '', 'Place.oldName was removed.'],
  ])('is found: %s', (_what, from, to, words) => {
    const faults = changed(from, to)('2026-12-31');
    expect(faults.some((fault) => fault.startsWith(words))).toBe(true);
  });

  it.each([
    ['without a last day', 'name: String! @deprecated(reason: "Bad.")', /does not end with its last day/],
    ['without a reason', 'name: String! @deprecated', /does not end with its last day/],
    ['too soon', 'name: String! @deprecated(reason: "Bad. Until 2026-11-27.")', /too soon: 2026-11-28/],
  ])('is found: a field that is deprecated %s', (_what, field, words) => {
    expect(changed('name: String!', field)('2026-06-02')).toEqual([expect.stringMatching(words)]);
  });
});

describe('what may be', () => {
  it('nothing changed', () => {
    expect(listUnannounced(released, SCHEMA, '2027-01-01')).toEqual([]);
  });

  it.each<[string, string | RegExp, string]>([
    ['something new', 'id: ID! name', 'id: ID! also: Int name'],
    [
      'a field that is never null any more',
      'place(id: ID!, language: String): Place',
      'place(id: ID!, language: String): Place!',
    ],
    [
      'a field that is deprecated in time',
      'name: String!',
      'name: String! @deprecated(reason: "Use title. Until 2026-11-28.")',
    ],
    ['a field that was deprecated, after its last day', /oldName[^}]*/, ''],
  ])('%s', (_what, from, to) => {
    expect(changed(from, to)('2027-01-01')).toEqual([]);
  });

  it('a type that only a field needed which was deprecated', () => {
    const before = releaseOf(
      SCHEMA.replace(
        'tables: [Table!]!',
        'tables: [Table!]! @deprecated(reason: "None stand there. Until 2026-12-01.")',
      ),
      '2026-06-01',
    );
    const after = SCHEMA.replace(' tables: [Table!]!', '').replace('type Table { id: ID! }', '');
    expect(listUnannounced(before, after, '2026-12-01')).not.toEqual([]);
    expect(listUnannounced(before, after, '2026-12-02')).toEqual([]);
  });
});

it('a file that does not say when it was released is none', () => {
  expect(() => listUnannounced(SCHEMA, SCHEMA, '2027-01-01')).toThrow(/on which day/);
});
