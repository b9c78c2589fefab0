// What stands in the files of the overview, the comparison and the calendar, in Bulgarian.
import type { ViewWords } from './views.ts';

export const viewsBg: ViewWords = {
  views: { overview: 'Преглед: какво се промени', compare: 'Сравнение', calendar: 'Календар по седмици' },
  kinds: { whole: 'всичко', category: 'услуга', settlement: 'населено място', location: 'място' },
  part: 'Име',
  kind: 'Вид',
  from: 'От',
  to: 'До',
  score: (score) => `Оценка ${score}`,
  periods: { now: 'Сега', before: 'Преди', yearAgo: 'Преди година' },
  since: {
    before: { amount: 'Промяна спрямо преди', verdict: 'Спрямо преди' },
    yearAgo: { amount: 'Промяна спрямо преди година', verdict: 'Спрямо преди година' },
  },
  verdicts: { unlikely: 'едва ли е случайно', chance: 'може да е случайно' },
};
