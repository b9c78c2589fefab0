// Bounds on a document as it is written: how much may stand in it, how many votes, and what casts one and nothing else.
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { isPlainVote, refuseUnbounded } from '../../server/api/document-bounds.ts';
import { MAX_FRAGMENTS, MAX_SELECTIONS, MAX_VARIABLES } from '../../server/api/operation-limits.ts';
import '../../server/http/whole-schema.ts';

const many = (count: number, each: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => each(at)).join(' ');
const refused = (text: string): string | null => {
  try {
    refuseUnbounded(parse(text));
    return null;
  } catch (error) {
    expect(error).toMatchObject({ code: 'TOO_COMPLEX' });
    return error instanceof Error ? error.message : '';
  }
};

describe('a document is refused with more than it may have', () => {
  it.each<[string, (count: number) => string, number]>([
    ['selections', (count) => `{ ${many(count, (at) => `a${at}: __typename`)} }`, MAX_SELECTIONS],
    // One in the operation, and one in each fragment.
    ['fragments', (count) => `{ a } ${many(count, (at) => `fragment F${at} on Query { a }`)}`, MAX_FRAGMENTS],
    ['variables', (count) => `query (${many(count, (at) => `$v${at}: Int`)}) { a }`, MAX_VARIABLES],
  ])('%s', (what, textOf, most) => {
    expect(refused(textOf(most))).toBe(null);
    expect(refused(textOf(most + 1))).toContain(`at most ${most} ${what}`);
  });

  it('of the schema, however it is put together', () => {
    const deep = `{ __schema { types { fields { args { type { ofType { name } } } } inputFields { name } } } }`;
    expect(refused(deep)).toBe(null);
    expect(refused(`{ ${many(20, (at) => `s${at}: ${deep.slice(2, -2)}`)} }`)).toBe(
      'This asks for too much of the schema.',
    );
    const spread = `{ ${many(20, () => '...S')} } fragment S on Query ${deep}`;
    expect(refused(spread)).toBe('This asks for too much of the schema.');
  });
});

const VOTE = 'rate(input: {}) { __typename }';

describe('of votes', () => {
  it.each<[string, string]>([
    ['one', `mutation { ${VOTE} }`],
    ['one beside other things', `mutation { ${VOTE} saveThis(input: 1) }`],
    ['one in each of two operations', `mutation A { ${VOTE} } mutation B { ${VOTE} }`],
    ['none', '{ __typename }'],
    ['what has the name elsewhere', `{ a { ${VOTE} ${VOTE.replace('rate', 'x: rate')} } }`],
    ['a fragment that is spread nowhere', `mutation { ${VOTE} } fragment F on Mutation { ${VOTE} }`],
    ['a fragment within itself', `mutation { ...F } fragment F on Mutation { ${VOTE} ...F }`],
    ['a fragment that is not there', `mutation { ${VOTE} ...G }`],
  ])('%s passes', (_, text) => {
    expect(refused(text)).toBe(null);
  });

  it.each<[string, string]>([
    ['two', `mutation { ${VOTE} b: ${VOTE} }`],
    ['a score and a comment', `mutation { ${VOTE} comment(input: {}) { __typename } }`],
    ['a fragment twice', `mutation { ...F ...F } fragment F on Mutation { ${VOTE} }`],
    ['one inline, one not', `mutation { ... { ${VOTE} } ... on Mutation { b: ${VOTE} } }`],
    [
      'fragments in fragments',
      `mutation { ...F } fragment F on Mutation { ...G ...G } fragment G on Mutation { ${VOTE} }`,
    ],
    ['two in the second operation', `mutation A { ${VOTE} } mutation B { ${VOTE} b: ${VOTE} }`],
  ])('%s are refused', (_, text) => {
    expect(refused(text)).toBe('An operation casts one vote, no more.');
  });
});

describe('a vote and nothing else', () => {
  it.each<[string, string, boolean]>([
    ['a score', `mutation { ${VOTE} }`, true],
    ['an answer', 'mutation { answer(input: {}) { __typename } }', true],
    ['a query', `query { ${VOTE} }`, false],
    ['what changes something else', 'mutation { addSign(location: 1) { __typename } }', false],
    ['one beside another change', `mutation { ${VOTE} addSign(location: 1) { __typename } }`, false],
    ['one in a fragment', `mutation { ...F } fragment F on Mutation { ${VOTE} }`, false],
    ['one of two operations', `mutation A { ${VOTE} } mutation B { ${VOTE} }`, false],
    ['no operation', 'fragment F on Query { __typename }', false],
    ['thirty selections', `mutation { rate(input: {}) { ${many(29, (at) => `a${at}: __typename`)} } }`, true],
    ['more than thirty', `mutation { rate(input: {}) { ${many(30, (at) => `a${at}: __typename`)} } }`, false],
    [
      'one that reads a place’s results too',
      `mutation { rate(input: {}) { ... on RatingReceived { location { summary { count } } } } }`,
      false,
    ],
    [
      'one with a fragment within itself',
      `mutation { rate(input: {}) { ...F } } fragment F on RateResult { ...F __typename }`,
      true,
    ],
  ])('%s', (_, text, expected) => {
    expect(isPlainVote(parse(text))).toBe(expected);
  });
});
