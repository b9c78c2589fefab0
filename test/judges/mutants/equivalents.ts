// Mutants that no test can find, since they change nothing that anybody can see: each with its reason.
import type { Equivalent } from './score.ts';

const POLICY = 'server/access/grants/policy.ts';
const LOT = 'server/voting/ballots/lot.ts';
const OPENING = 'server/voting/ballots/opening.ts';
const BALLOT = 'server/foundation/ballot.ts';
const STANDING = 'server/voting/standing/rules.ts';

export const EQUIVALENTS: readonly Equivalent[] = [
  {
    file: POLICY,
    code: 'role !== null',
    by: 'true',
    why: 'No rule names null: the comparison is for the compiler.',
  },
  {
    file: BALLOT,
    code: "typeof value === 'number'",
    by: 'true',
    why: 'What is an integer is a number: the comparison is for the compiler.',
  },
  {
    file: BALLOT,
    code: 'isBallotId(value)',
    by: 'false',
    why: 'The short way for what almost all send: the long one finds the same id.',
  },
  {
    file: BALLOT,
    code: 'value.length > LONGEST_UUID',
    by: 'false',
    why: 'What is longer is no id either way: the bound is for the time that it takes.',
  },
  {
    file: BALLOT,
    code: 'city.openedOn !== null',
    by: 'true',
    why: 'Null is not the same day or a later one: the comparison is for the compiler.',
  },
  {
    file: LOT,
    code: 'slip.arrival?.isFirst',
    by: 'slip.arrival.isFirst',
    why: 'Slips without an arrival are of no crowded quarter: the question mark is for the compiler.',
  },
  {
    file: OPENING,
    code: "content.kind === 'answer'",
    by: 'true',
    why: 'Of groups of scores and comments only the name differs, which nobody sees: they have no question.',
  },
  {
    file: OPENING,
    code: "''",
    by: '"Stryker was here!"',
    why: 'The same name for all scores of a place, or all comments, which nobody sees.',
  },
  {
    file: STANDING,
    code: 'sum < 1 - TAIL',
    by: 'sum <= 1 - TAIL',
    why: 'No mean of doubles has chances whose sum is just 0.9999.',
  },
];
