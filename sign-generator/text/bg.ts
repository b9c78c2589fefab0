// The Bulgarian words on a sign.

export interface SignWords {
  /** The name as an authority's; „Столична община“ already is one. */
  readonly municipality: (name: string) => string;
  readonly promise: readonly [string, string, string];
  /** The meaning of 1 and of 10, worded as on the vote page. */
  readonly worst: string;
  readonly best: string;
  /** What to do, beside the telephone. */
  readonly scan: string;
  /** For whom that does not work; stands before the domain. */
  readonly otherwise: string;
  readonly demo: string;
}

export const bg: SignWords = {
  municipality: (name) => (/община/i.test(name) ? name : `Община ${name}`),
  promise: ['Анонимно', 'Без приложение', '15 секунди'],
  worst: 'много лошо',
  best: 'отлично',
  scan: 'Сканирайте с камерата',
  otherwise: 'Не става? Въведете номера на',
  demo: 'ДЕМО',
};
