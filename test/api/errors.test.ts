// What a client hears of a document or of variables that are wrong: what is wrong, without hints, and soon; and which codes there are.
import { readFileSync } from 'node:fs';
import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { tell } from '../../server/foundation/error-told.ts';
import { ERROR_CODES, HTTP_STATUS } from '../../server/foundation/errors.ts';
import type { Log } from '../../server/foundation/log.ts';
import { growth, MOST_GROWTH } from '../support/growth.ts';

const log: Log = { note: () => undefined };
const told = (message: string) => tell(new GraphQLError(message), log).message;

it.each([
  [
    'Cannot query field "slu" on type "Municipality". Did you mean "slug"?',
    'Cannot query field "slu" on type "Municipality".',
  ],
  [
    'Value "X" does not exist in "Sort" enum. Did you mean the enum value "BEST" or "WORST"?',
    'Value "X" does not exist in "Sort" enum.',
  ],
  ['Variable "$first" got invalid value "x"', 'Variable "$first" got invalid value "x"'],
])('%s', (message, heard) => {
  expect(told(message)).toBe(heard);
});

it('hears no hint behind a value of whatever length', () => {
  for (let length = 400; length < 520; length += 1)
    expect(told(`Unknown "${'x'.repeat(length)}". Did you mean "secret"?`)).not.toMatch(/mean|secret/);
});

it.each([
  ['hints', (length: number) => 'Did you mean '.repeat(length / 13)],
  ['blanks', (length: number) => ' '.repeat(length)],
])('is told soon of a value of %s', (_what, textOf) => {
  expect(growth(textOf, (text) => told(`Variable "$x" got invalid value "${text}"`))).toBeLessThan(
    MOST_GROWTH,
  );
});

it('has one of the codes that docs/api.md lists, each with its status', () => {
  const rows = readFileSync('docs/api.md', 'utf8').matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+) \| ([^|]+) \|/gm);
  const listed = [...rows].flatMap(([, codes = '', status = '']) =>
    [...codes.matchAll(/[A-Z_]+/g)].map(([code]) => [code, status.match(/\d{3}/g)?.map(Number)] as const),
  );
  expect(listed.map(([code]) => code).toSorted()).toEqual(ERROR_CODES.toSorted());
  const otherwise = listed.filter(([code, statuses]) => {
    const known = ERROR_CODES.find((each) => each === code);
    return known === undefined || !statuses?.includes(HTTP_STATUS[known]);
  });
  expect(otherwise).toEqual([]);
});
