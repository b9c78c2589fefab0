// Believable promises for the pages of results.
import type { PlannedFragment } from '../../../client/generated/operations.ts';
import { improvement } from './fixtures.ts';

const { photo: _photo, effect: _effect, ...told } = improvement;

/** One that was moved, and one whose day is over. */
export const planned: PlannedFragment[] = [
  {
    ...told,
    id: '7',
    text: 'Ще сложим рампа до входа.',
    doneOn: '2027-03-01',
    promise: {
      day: '2027-03-01',
      firstDay: '2026-12-01',
      state: 'AHEAD',
      steps: [
        { kind: 'PROMISED', on: '2026-09-01', day: '2026-12-01', reason: null, reasonLanguage: null },
        {
          kind: 'MOVED',
          on: '2026-11-20',
          day: '2027-03-01',
          reason: 'Изпълнителят се отказа; търсим друг.',
          reasonLanguage: 'bg',
        },
      ],
    },
  },
  {
    ...told,
    id: '8',
    text: 'Ще сменим лампите в коридора.',
    said: null,
    saidLanguage: null,
    doneOn: '2026-10-01',
    promise: { day: '2026-10-01', firstDay: '2026-10-01', state: 'OVERDUE', steps: [] },
  },
];
