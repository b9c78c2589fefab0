// Invented rows of results: services, settlements and places with how many ratings they have, their average and half its interval.

type Row = readonly [name: string, count: number, average: number, half: number];

export const categoryRows: readonly Row[] = [
  ['Паркове и градини', 1204, 8.71, 0.18],
  ['Детски градини', 2110, 8.32, 0.08],
  ['Центрове за административно обслужване', 641, 8.1, 0.22],
  ['Спортни обекти', 18, 8.9, 1.2],
  ['Тролейбуси и автобуси', 1530, 6.9, 0.15],
  ['Детски площадки', 137, 6.4, 0.4],
  ['Читалища', 0, 0, 0],
];
export const settlementRows: readonly Row[] = [
  ['Стара Загора', 5480, 7.93, 0.06],
  ['с. Богомилово', 12, 8.4, 1.1],
  ['с. Старозагорски бани', 230, 8.8, 0.21],
  ['с. Малко Кадиево', 7, 4.1, 2.4],
  ...['Арнаутито', 'Борилово', 'Борово', 'Братя Кунчеви'].map((name): Row => [`с. ${name}`, 0, 0, 0]),
];

/** Of those with many ratings it is known how many came. */
export function rowOf([name, count, average, half]: Row) {
  if (count === 0) return { name, summary: { count, average: null, interval: null, response: null } };
  const interval = { lower: average - half, upper: Math.min(10, average + half) };
  const response = count < 200 ? null : { visitors: 1_240, answers: 37, rate: 37 / 1_240 };
  return { name, summary: { count, average, interval, response } };
}

export const quietRows: readonly Row[] = [
  ['Кметства', 14, 7.71, 1.34],
  ['Библиотеки и читалища', 5, 9.4, 0.68],
  ['Центрове за работа с деца и за подкрепа на личностното развитие', 1024, 6.02, 0.21],
];

export const places: readonly Row[] = [
  ['ДГ № 1 „Звънче“', 61, 8.6, 0.5],
  ['ДГ № 33 „Люляк“', 214, 8.36, 0.29],
  ['Парк „Митрополит Методий Кусев“ (Аязмото)', 402, 9.1, 0.14],
  ['Кметство Арнаутито', 0, 0, 0],
  ['Тролейбус СТ 1234 АВ', 9, 4.4, 1.9],
];
