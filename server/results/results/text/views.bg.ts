// What stands in the files of the overview, the comparison, the calendar and one place, in Bulgarian.
import type { Kind, View } from '../rules.ts';

/** Days are written as they come: YYYY-MM-DD. */
export interface ViewWords {
  readonly views: Readonly<Record<View, string>>;
  readonly kinds: Readonly<Record<Kind | 'whole', string>>;
  readonly part: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly score: (score: number) => string;
  /** Says which days a period is. */
  readonly period: (name: string, from: string, to: string) => string;
  readonly periods: Readonly<Record<'now' | 'before' | 'yearAgo', string>>;
  /** Heads the difference from an earlier period, and what it means. */
  readonly since: Readonly<
    Record<'before' | 'yearAgo', { readonly amount: string; readonly verdict: string }>
  >;
  readonly verdicts: Readonly<Record<'unlikely' | 'mix' | 'chance', string>>;
}

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
  verdicts: {
    unlikely: 'едва ли е случайно',
    mix: 'идва от това, кои места са оценявани',
    chance: 'може да е случайно',
  },
};
