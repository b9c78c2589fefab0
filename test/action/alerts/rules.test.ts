// Who hears of what and when, and when unconfirmed ratings are a flood.
import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../server/access/grants/member-roles.ts';
import {
  floodOf,
  isAskedFor,
  isDue,
  KINDS,
  liesWithin,
  unusualShare,
  usualFor,
} from '../../../server/action/alerts/rules.ts';
import { dayAfter } from '../../../server/foundation/days.ts';

const every = (gap: number, count: number, first = '2026-01-01') =>
  Array.from({ length: count }, (_, index) => dayAfter(first, gap * index));

describe('a flood', () => {
  const today = '2026-11-20';
  const group = (day: string, count = 20) => ({ day, count });
  it.each([
    ['one group may be one person', [group('2026-11-19', 200)], null],
    ['two groups where there were none', [group('2026-11-10'), group('2026-11-19')], 40],
    [
      'as usual',
      [...every(10, 30, '2026-01-01').map((day) => group(day)), group('2026-11-10'), group('2026-11-19')],
      null,
    ],
    ['long ago', [group('2026-10-10'), group('2026-10-19')], null],
  ])('%s', (_what, groups, count) => {
    expect(floodOf(groups, today)?.count ?? null).toBe(count);
  });
});

describe('the share of unconfirmed ratings after a change of hours', () => {
  const today = '2026-11-20';
  const counted = (day: string, count: number) => ({ day, isCounted: true, count });
  const unconfirmed = (day: string, count: number) => ({ day, isCounted: false, count });
  it.each([
    [
      'of a place of which nothing is counted any more',
      [counted('2026-09-01', 90), unconfirmed('2026-11-19', 23)],
      23,
    ],
    ['of a new place', [unconfirmed('2026-11-19', 23)], 23],
    [
      'is told where their number is hardly unusual: 60 of 300, after 30 of 900',
      [
        counted('2026-09-01', 870),
        unconfirmed('2026-09-02', 30),
        counted('2026-11-01', 240),
        unconfirmed('2026-11-19', 60),
      ],
      60,
    ],
    [
      'is nothing where a group is smaller than any',
      [counted('2026-09-01', 90), unconfirmed('2026-11-19', 19)],
      null,
    ],
    ['is nothing below a tenth', [counted('2026-11-01', 300), unconfirmed('2026-11-19', 33)], null],
    [
      'is nothing where it was so before',
      [
        counted('2026-09-01', 70),
        unconfirmed('2026-09-02', 30),
        counted('2026-11-01', 50),
        unconfirmed('2026-11-19', 50),
      ],
      null,
    ],
    ['is nothing where it is long ago', [counted('2026-11-01', 90), unconfirmed('2026-10-19', 90)], null],
    ['is nothing where none is unconfirmed', [counted('2026-09-01', 90), counted('2026-11-19', 90)], null],
  ])('%s', (_what, groups, count) => {
    expect(unusualShare(groups, today)?.count ?? null).toBe(count);
  });
  it('has the share of before, and the one of now', () => {
    const groups = [counted('2026-09-01', 95), unconfirmed('2026-09-02', 5), counted('2026-11-01', 75)];
    expect(unusualShare([...groups, unconfirmed('2026-11-19', 25)], today)).toEqual({
      count: 25,
      usual: 0.05,
      now: 0.25,
    });
  });
});

describe('who hears', () => {
  const place = { locationId: 1n, categoryId: 2n, settlementId: 3n };
  const category = { locationId: null, categoryId: 2n, settlementId: null };
  it('within its scope', () => {
    expect(liesWithin(EVERYTHING, category)).toBe(true);
    expect(liesWithin({ kind: 'settlement', settlementId: 3n }, place)).toBe(true);
    expect(liesWithin({ kind: 'settlement', settlementId: 3n }, category)).toBe(false);
    expect(liesWithin({ kind: 'category', categoryId: 2n }, category)).toBe(true);
    expect(liesWithin({ kind: 'locations', locationIds: [1n] }, place)).toBe(true);
    expect(liesWithin({ kind: 'locations', locationIds: [1n] }, category)).toBe(false);
  });
  it('what it asked for', () => {
    const usual = usualFor('admin');
    expect(isAskedFor(usual, 'DROP', place)).toBe(true);
    expect(isAskedFor({ ...usual, kinds: ['RISE'] }, 'DROP', place)).toBe(false);
    expect(isAskedFor({ ...usual, categoryIds: [2n] }, 'DROP', place)).toBe(true);
    expect(isAskedFor({ ...usual, settlementIds: [4n] }, 'DROP', place)).toBe(false);
    expect(isAskedFor({ ...usual, settlementIds: [4n], locationIds: [1n] }, 'DROP', place)).toBe(true);
    expect([usualFor('local').frequency, usualFor('analyst').frequency]).toEqual(['DAILY', 'NEVER']);
    expect(KINDS).toEqual(usual.kinds);
  });
});

describe('when', () => {
  // 2026-11-23 is a Monday.
  it.each([
    ['AT_ONCE', '2026-11-24', 2, 3, '2026-11-24', true],
    ['NEVER', '2026-11-24', 2, 12, null, false],
    ['DAILY', '2026-11-24', 2, 7, '2026-11-23', false],
    ['DAILY', '2026-11-24', 2, 8, '2026-11-23', true],
    ['DAILY', '2026-11-24', 2, 9, '2026-11-24', false],
    ['WEEKLY', '2026-11-23', 1, 7, '2026-11-16', false],
    ['WEEKLY', '2026-11-23', 1, 8, '2026-11-16', true],
    // Where the server was away on Monday.
    ['WEEKLY', '2026-11-25', 3, 5, '2026-11-16', true],
    ['WEEKLY', '2026-11-25', 3, 12, '2026-11-23', false],
  ] as const)('%s on %s at %#', (frequency, day, weekday, hour, last, expected) => {
    expect(isDue(frequency, { day, weekday, hour }, last)).toBe(expected);
  });
});
