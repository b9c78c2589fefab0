// What a member types of a place, as it is sent: degrees, a pair that was pasted, hours up to midnight.
import { describe, expect, it } from 'vitest';
import { ALWAYS, hoursFaults, minutesOf } from '../../../client/parts/hours/hours.ts';
import { degreesIn, faultsOf, inputOf, newValues, pairIn } from '../../../client/members/places/values.ts';
import { hoursOf, tellHours } from '../../../client/text/hours.ts';

describe('degrees', () => {
  it.each([
    ['', null],
    [' 42,42575 ', 42.42575],
    ['42.42575', 42.42575],
    ['-0,5', -0.5],
    ['42,4 с.ш.', Number.NaN],
  ])('%j', (typed, number) => {
    expect(degreesIn(typed)).toBe(number);
  });

  it.each([
    ['42.42575, 25.63451', { latitude: '42.42575', longitude: '25.63451' }],
    ['42,42575; 25,63451', { latitude: '42,42575', longitude: '25,63451' }],
    ['42,42575', null],
    ['42.42575', null],
  ])('pasted as %j', (typed, pair) => {
    expect(pairIn(typed)).toEqual(pair);
  });
});

describe('hours', () => {
  const whole = { weekday: 5, opensMinute: 0, closesMinute: 1440 };
  const usual = { weekday: 1, opensMinute: 510, closesMinute: 1020 };

  it('are the same after they were shown', () => {
    expect(hoursOf([usual, whole])).toEqual([
      { weekday: 1, opens: '08:30', closes: '17:00' },
      { weekday: 5, opens: '00:00', closes: '00:00' },
    ]);
    expect(minutesOf(hoursOf([usual, whole]))).toEqual([usual, whole]);
  });

  it.each([
    ['08:30', '17:00', []],
    ['08:30', '00:00', []],
    ['', '17:00', ['hours.0.opensMinute REQUIRED']],
    ['08:30', '', ['hours.0.closesMinute REQUIRED']],
    ['17:00', '08:30', ['hours.0.closesMinute TOO_EARLY']],
  ])('from %j to %j', (opens, closes, faults) => {
    const found = hoursFaults([{ weekday: 1, opens, closes }]);
    expect(found.map(({ field, fault }) => `${field} ${fault}`)).toEqual(faults);
  });
});

describe('hours in words', () => {
  const words = { days: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'], always: 'always' };
  const on = (weekday: number, opens: string, closes: string) => ({ weekday, opens, closes });
  it.each([
    ['nothing', [], ''],
    ['a day', [on(2, '08:00', '12:00')], 'Tu 08:00–12:00'],
    [
      'days of the same hours together, in any order',
      [
        on(7, '10:00', '14:00'),
        on(2, '13:00', '17:00'),
        on(1, '08:00', '12:00'),
        on(2, '08:00', '12:00'),
        on(1, '13:00', '17:00'),
      ],
      'Mo–Tu 08:00–12:00, 13:00–17:00; Su 10:00–14:00',
    ],
    [
      'days with one between',
      [on(1, '08:00', '12:00'), on(3, '08:00', '12:00')],
      'Mo 08:00–12:00; We 08:00–12:00',
    ],
    ['every day and night', ALWAYS, 'always'],
    ['six of them', ALWAYS.slice(1), 'Tu–Su 00:00–00:00'],
  ])('%s', (_, rows, told) => {
    expect(tellHours(rows, words)).toBe(told);
  });
});

it('says what is missing before anything is sent', () => {
  const empty = newValues(null, null);
  expect(faultsOf(empty).map(({ field }) => field)).toEqual(['name.bg', 'settlement', 'category']);
  const bus = { ...newValues('1', '2'), kind: 'VEHICLE' as const, name: { bg: 'Автобус' }, latitude: 'тук' };
  expect(faultsOf(bus).map(({ field }) => field)).toEqual(['registrationNumber', 'latitude']);
});

it('sends of a place no number plate', () => {
  const values = { ...newValues('1', '2'), name: { bg: 'Парк' }, registrationNumber: 'СТ 1', line: '7' };
  expect(inputOf(values)).toMatchObject({ registrationNumber: null, line: null, settlement: '1' });
  expect(inputOf({ ...values, kind: 'VEHICLE' })).toMatchObject({ registrationNumber: 'СТ 1', line: '7' });
});
