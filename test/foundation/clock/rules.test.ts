// When a clock is believed: beside the last time that was right, beside another clock, and after a stop.
import { describe, expect, test } from 'vitest';
import { findFault, saidOf, type Sight } from '../../../server/foundation/clock/rules.ts';

const MARK = new Date('2026-11-24T12:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const after = (ms: number): Date => new Date(MARK.getTime() + ms);
const sight = (offMs: number, more: Partial<Sight> = {}): Sight => ({
  now: after(offMs),
  mark: MARK,
  database: null,
  isElsewhere: false,
  evenMs: 0,
  ...more,
});
const besideMark = (offMs: number, more: Partial<Sight> = {}) => findFault(sight(offMs, more));

describe('beside the last time that was right', () => {
  test.each([
    ['the same', 0],
    ['the next look', 60_000],
    ['a day later, the mark being an hour old', DAY + HOUR],
    ['set back by what it was ahead', -DAY - HOUR],
  ])('right: %s', (_, offMs) => expect(besideMark(offMs)).toBeNull());

  test.each([
    ['two days ahead', 2 * DAY],
    ['400 days ahead', 400 * DAY],
    ['two days behind', -2 * DAY],
    ['a year behind', -365 * DAY],
    ['1970', -MARK.getTime()],
  ])('off: %s', (_, offMs) => expect(besideMark(offMs)).toEqual({ beside: 'MARK', offMs }));

  test('nothing is known before the first', () => {
    expect(besideMark(0, { mark: null })).toBeNull();
  });

  test('after a stop of some days it is right once it has settled, after a long one or a step back never by itself', () => {
    expect(besideMark(8 * DAY, { evenMs: 5 * 60_000 })).toBeNull();
    expect(besideMark(8 * DAY, { evenMs: 4 * 60_000 })).not.toBeNull();
    expect(besideMark(9 * DAY, { evenMs: DAY })).not.toBeNull();
    expect(besideMark(-2 * DAY, { evenMs: DAY })).not.toBeNull();
  });
});

describe('beside the clock of a database', () => {
  test('more than a day away it is off, whatever the mark says, and however even it goes', () => {
    const database = after(-2 * DAY);
    const fault = { beside: 'DATABASE', offMs: 2 * DAY };
    expect(findFault(sight(0, { database, evenMs: DAY }))).toEqual(fault);
    expect(findFault(sight(0, { database, mark: null }))).toEqual(fault);
  });

  test('one of another machine that agrees is enough after any stop, and sets back a mark that was wrong', () => {
    for (const offMs of [60 * DAY, -400 * DAY]) {
      const database = after(offMs + 4 * 60_000);
      expect(findFault(sight(offMs, { database, isElsewhere: true }))).toBeNull();
      expect(findFault(sight(offMs, { database }))).toEqual({ beside: 'MARK', offMs });
    }
  });
});

test('a fault is said in days', () => {
  expect(saidOf({ beside: 'MARK', offMs: 60 * DAY })).toBe('60.0 days ahead of the last time that was right');
  expect(saidOf({ beside: 'DATABASE', offMs: -1.5 * DAY })).toBe('1.5 days behind the clock of the database');
});
