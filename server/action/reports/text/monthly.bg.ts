// The words of the monthly page, in Bulgarian.

type Say<Words> = (words: Words) => string;

export interface MonthlyTexts {
  readonly title: Say<{ readonly month: string }>;
  readonly owner: Say<{ readonly municipality: string }>;
  readonly demo: string;
  readonly invented: string;
  readonly none: string;
  readonly average: string;
  readonly between: Say<{ readonly lower: string; readonly upper: string }>;
  /** A month, and of how many ratings its average is. */
  readonly of: Say<{ readonly month: string; readonly count: string }>;
  readonly count: string;
  readonly countBefore: Say<{ readonly count: string }>;
  readonly top: string;
  readonly topNote: string;
  readonly beside: string;
  readonly changed: string;
  readonly unchanged: string;
  readonly change: Say<{
    readonly name: string;
    readonly before: string;
    readonly now: string;
    readonly count: string;
  }>;
  readonly more: Say<{ readonly count: number }>;
  readonly places: string;
  readonly best: string;
  readonly weakest: string;
  readonly columns: Readonly<Record<'place' | 'average' | 'interval' | 'count', string>>;
  readonly method: string;
}

export const bg: MonthlyTexts = {
  title: ({ month }) => `Оценките за ${month}`,
  owner: ({ municipality }) => municipality,
  demo: 'ДЕМО',
  invented: 'Демонстрационни данни: оценките са измислени.',
  none: 'През този месец няма достатъчно оценки, за да бъдат публикувани.',
  average: 'средна оценка от 10',
  between: ({ lower, upper }) => `95\u00a0% интервал: от ${lower} до ${upper}`,
  of: ({ month, count }) => `${month}, n = ${count}`,
  count: 'публикувани оценки',
  countBefore: ({ count }) => `предходния месец: ${count}`,
  top: 'оценки 9 и 10',
  topNote: 'дял от всички',
  beside: 'Спрямо предходния месец и същия месец преди година',
  changed: 'Какво се промени спрямо предходния месец',
  unchanged: 'Нищо не се е променило повече, отколкото случайността променя сама.',
  change: ({ name, before, now, count }) =>
    `${name}: от ${before} на ${now}, n = ${count}; едва ли е случайно.`,
  more: ({ count }) => `И още ${count}; всички са в прегледа.`,
  places: 'Най-високо и най-ниско оценените места',
  best: 'Най-високо оценени (по долната граница)',
  weakest: 'Най-ниско оценени (по горната граница)',
  columns: { place: 'Място', average: 'Средна', interval: '95\u00a0% интервал', count: 'Оценки' },
  method:
    'Само публикувани оценки от тези, които са пожелали да отговорят. 95\u00a0% интервал се отнася за тях и не е грешка за всички граждани.',
};
