// Invented improvements, as pages of results are given them.
import { improvement } from './fixtures.ts';

export const improvements = [
  {
    ...improvement,
    locations: ['Аязмото', 'Бедечка', 'Загорка', 'Артилерийски', '5-ти октомври'].map((name, at) => ({
      id: `l${at}`,
      name: `Парк „${name}“`,
    })),
  },
  {
    ...improvement,
    id: '2',
    text: 'Ремонтирахме площадките в три парка.',
    said: null,
    doneOn: '2026-09-01',
    photo: null,
    locations: [],
    category: { name: 'Паркове и градини' },
    settlement: { name: 'Стара Загора' },
    promise: null,
    effect: {
      verdict: 'TOO_EARLY' as const,
      before: improvement.effect.before,
      after: { from: '2026-10-01', to: '2026-12-31', count: 0, average: null, interval: null },
    },
  },
];
