// What stands in a file of results, in Bulgarian.
import { percent } from '../../../../client/text/formats.ts';
import type { LocationKind } from '../../../municipality/locations/location-kinds.ts';
import type { StandsOut } from '../../ranking/funnel.ts';
import type { Reliability } from '../../ranking/reliability.ts';
import { type ResultTable } from '../rules.ts';

/** Columns that only some tables have, and those of every table. */
type Column =
  | ('name' | 'settlement' | 'category' | 'kind' | 'line' | 'registrationNumber' | 'places' | 'vehicles')
  | ('count' | 'average' | 'lower' | 'upper' | 'top' | 'bottom' | 'difference' | 'note')
  | ('rankFrom' | 'rankTo' | 'standsOut')
  | ('visitors' | 'visitorAnswers' | 'responseRate' | 'visitorsSource')
  | ('beforeCount' | 'beforeAverage' | 'beforeLower' | 'beforeUpper');

/** Days are written as they come: YYYY-MM-DD. */
export interface Words {
  readonly tables: Readonly<Record<ResultTable, string>>;
  readonly demo: string;
  readonly days: (from: string | null, to: string) => string;
  readonly before: (from: string, to: string) => string;
  readonly standing: { readonly counted: string; readonly together: string };
  readonly category: (name: string) => string;
  readonly settlement: (name: string) => string;
  readonly line: (name: string) => string;
  readonly search: (words: string) => string;
  readonly licence: string;
  readonly columns: Readonly<Record<Column, string>>;
  readonly kinds: Readonly<Record<LocationKind, string>>;
  readonly noLine: string;
  readonly unlikely: string;
  readonly notEnough: string;
  readonly standsOut: Readonly<Record<StandsOut, string>>;
  /** Whether the order of the rows can be believed. */
  readonly ranking: (reliability: Reliability) => string;
  readonly responses: string;
  readonly unvisited: (rows: number) => string;
}

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
    'Същите числа са отворени данни: лицензът стои на страницата на общината с отворени данни. Оценили са хора, които сами са решили да го направят; това не е представителна извадка.',
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
    rankFrom: 'Място в реда, от',
    rankTo: 'Място в реда, до',
    standsOut: 'Откроява се',
    visitors: 'Посетители',
    visitorAnswers: 'Оценки в месеците с посетители',
    responseRate: 'Дял оценили',
    visitorsSource: 'Посетителите са преброени от',
  },
  kinds: { place: 'място', vehicle: 'превозно средство', tablet: 'таблет', online: 'онлайн услуга' },
  noLine: 'без линия',
  unlikely: 'промяната едва ли е случайна',
  notEnough: 'още няма достатъчно оценки',
  standsOut: { ABOVE: 'по-високо от случайното', BELOW: 'по-ниско от случайното' },
  ranking: ({ reliability, isRankable, neededCount }) => {
    const share = `${percent(reliability, 'bg')} от разликите между средните оценки са истински, останалото е случайност`;
    if (isRankable) return `На подредбата може да се вярва: ${share}.`;
    const needed =
      neededCount === null
        ? ''
        : ` Редовете се отличават един от друг, когато имат поне ${neededCount} оценки.`;
    return `Редът не е класация: ${share}.${needed} Мястото в реда е интервал: за 95 от 100 реда истинското място е в него.`;
  },
  responses:
    'Делът на оценилите е за целите месеци, за които посетителите са известни. Няма го при твърде малко оценки или когато са повече от посетителите.',
  unvisited: (rows) => `Редове с оценки, за които посетителите не са известни: ${rows}`,
};
