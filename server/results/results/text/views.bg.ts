// What stands in the files of the overview, the comparison, the calendar and one place, in Bulgarian.
import type { ViewWords } from './views.ts';

export const viewsBg: ViewWords = {
  views: {
    overview: 'Преглед: какво се промени',
    compare: 'Сравнение',
    calendar: 'Календар по седмици',
    place: 'Едно място, по месеци',
  },
  kinds: { whole: 'всичко', category: 'услуга', settlement: 'населено място', location: 'място' },
  part: 'Име',
  kind: 'Вид',
  from: 'От',
  to: 'До',
  score: (score) => `Оценка ${score}`,
  period: (name, from, to) => `${name}: от ${from} до ${to}`,
  periods: { now: 'Сега', before: 'Преди', yearAgo: 'Преди година' },
  since: {
    before: { amount: 'Промяна спрямо преди', verdict: 'Спрямо преди' },
    yearAgo: { amount: 'Промяна спрямо преди година', verdict: 'Спрямо преди година' },
  },
  verdicts: { unlikely: 'едва ли е случайно', chance: 'може да е случайно' },
};
