// What stands in a file of results, in Bulgarian.
import type { Words } from './words.ts';

export const bg: Words = {
  tables: {
    places: 'Резултати по места',
    settlements: 'Резултати по населени места',
    categories: 'Резултати по услуги',
    lines: 'Резултати по линии',
  },
  demo: 'ДЕМОНСТРАЦИОННИ ДАННИ: оценките са измислени',
  days: (from, to) => (from === null ? `Публикувани до ${to}` : `Публикувани от ${from} до ${to}`),
  before: (from, to) => `„Преди“ е от ${from} до ${to}`,
  standing: {
    counted: 'Без непотвърдените оценки',
    together: 'Заедно с непотвърдените оценки',
  },
  category: (name) => `Само услуга: ${name}`,
  settlement: (name) => `Само населено място: ${name}`,
  line: (name) => (name === '' ? 'Само превозни средства без линия' : `Само линия: ${name}`),
  search: (words) => `Само със: ${words}`,
  licence:
    'Данните са отворени (CC BY 4.0): може да се използват свободно, като се посочат общината и Kazva. Отговорили са хора, които са пожелали; това не е представителна извадка.',
  columns: {
    name: 'Име',
    settlement: 'Населено място',
    category: 'Услуга',
    kind: 'Вид',
    line: 'Линия',
    registrationNumber: 'Регистрационен номер',
    places: 'Места',
    vehicles: 'Превозни средства',
    count: 'Оценки (n)',
    average: 'Средна оценка',
    lower: '95 % интервал, от',
    upper: '95 % интервал, до',
    top: 'Дял 9 и 10',
    bottom: 'Дял от 1 до 4',
    beforeCount: 'Преди: оценки (n)',
    beforeAverage: 'Преди: средна оценка',
    beforeLower: 'Преди: интервал, от',
    beforeUpper: 'Преди: интервал, до',
    difference: 'Промяна',
    note: 'Бележка',
  },
  kinds: { place: 'място', vehicle: 'превозно средство', tablet: 'таблет' },
  noLine: 'без линия',
  notEnough: 'още няма достатъчно отговори',
};
