// A table of invented places, as a municipality would send it.

const HEADING = [
  'external_id',
  'Име (bg)',
  'Име (en)',
  'Адрес (bg)',
  'Адрес (en)',
  'Населено място',
  'Категория',
  'Географска ширина',
  'Географска дължина',
  'Работно време',
];

/** The heading, and so many places in a street. */
export async function* eachPlace(count: number, street: string): AsyncGenerator<string[]> {
  yield HEADING;
  for (let at = 1; at <= count; at += 1) {
    yield [
      `place-${at}`,
      `Детска градина „Люляк“ ${at}`,
      `Lyulyak kindergarten ${at}`,
      `${street} ${at}`,
      '',
      'гр. Проба',
      'Детски градини',
      (42 + at / 100_000).toFixed(6),
      (25 + at / 100_000).toFixed(6),
      'пн-пт 07:00-12:00, 13:00-18:00',
    ];
  }
}
