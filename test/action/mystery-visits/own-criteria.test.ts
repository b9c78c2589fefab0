// Criteria of a city's own, typed one a row: the page names the one that is too long, by the bound of the server.
import { expect, it } from 'vitest';
import {
  criteriaOf,
  LONGEST_CRITERION as counted,
  newFaults,
  type NewValues,
} from '../../../client/members/mystery-visits/values.ts';
import { LONGEST_CRITERION } from '../../../server/action/mystery-visits/checklist.ts';

const values: NewValues = {
  name: 'Есен',
  note: '',
  beginsOn: '2026-11-02',
  endsOn: '2026-11-20',
  locations: [{ id: '1', name: 'Гише' }],
  each: 2,
  own: '',
  DESK: true,
  PHONE: false,
  MAIL: false,
};

it('a row that is too long is named, and others are not', () => {
  expect(counted).toBe(LONGEST_CRITERION);
  const fits = '🙂'.repeat(counted);
  expect(newFaults({ ...values, own: `Има ли стол?\n\n${fits}` })).toEqual([]);
  const long = `Отговори ли служителят на всички въпроси, ${'а'.repeat(counted)}`;
  expect(newFaults({ ...values, own: `Има ли стол?\n${long}` })).toEqual([
    { field: 'own', fault: 'TOO_LONG', part: 'Отговори ли служителят на всички въпроси…' },
  ]);
});

it('each row is one criterion of the ways that were chosen', () => {
  expect(criteriaOf([], { ...values, own: ' Има ли стол? \n\nИма ли вода?' })).toMatchObject([
    { kind: 'YES_NO', text: { bg: 'Има ли стол?' }, channels: ['DESK'] },
    { kind: 'YES_NO', text: { bg: 'Има ли вода?' }, channels: ['DESK'] },
  ]);
});
