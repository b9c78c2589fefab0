// The Bulgarian words on a sign.
import type { SignWords } from './words.ts';

export const bg: SignWords = {
  municipality: (name) => (/община/i.test(name) ? name : `Община ${name}`),
  promise: ['Анонимно', 'Без приложение', '15 секунди'],
  worst: 'много лошо',
  best: 'отлично',
  noSignal: 'Няма сигнал? Въведете кода на',
  demo: 'ДЕМО',
};
