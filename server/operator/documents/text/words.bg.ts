// Words that facts of documents are written with, in Bulgarian.
import type { Plural } from '../../../../client/text/translated.ts';
import type { PoolPeriod } from '../../../voting/pools/rules.ts';
import type { DocumentName } from '../rules.ts';

export interface DocumentWords {
  readonly owner: string;
  readonly demo: string;
  readonly demoLine: string;
  /** The day that a document is of. */
  readonly asOf: string;
  /** The acts that ask for a document, with their articles, and where they are published as they were read; null: no act does. */
  readonly law: Readonly<Record<DocumentName, string | null>>;
  readonly checks: string;
  readonly checksLead: string;
  readonly missing: string;
  readonly none: string;
  readonly places: Plural;
  readonly settlements: Plural;
  readonly months: Plural;
  readonly days: Plural;
  readonly period: Readonly<Record<PoolPeriod, string>>;
  /** When the box is opened. */
  readonly opening: { readonly daily: string; readonly demo: string };
  readonly urgent: string;
  readonly urgentUnknown: string;
}

export const wordsBg: DocumentWords = {
  owner: 'Община {municipality}',
  demo: 'ДЕМО',
  demoLine: 'Демонстрационен град: оценките са измислени.',
  asOf: 'Съставено от данните и настройките на системата към {day}',
  law: {
    PRIVACY: 'По чл. 13 от Регламент (ЕС) 2016/679 (ОВ L 119, 4.5.2016 г., поправка ОВ L 127, 23.5.2018 г.).',
    ACCESSIBILITY:
      'По чл. 7 от Директива (ЕС) 2016/2102 (ОВ L 327, 2.12.2016 г.), образеца от Решение за изпълнение (ЕС) 2018/1523 (ОВ L 256, 12.10.2018 г.) и EN 301 549 V3.2.1 (Решение за изпълнение (ЕС) 2021/1339, ОВ L 289, 12.8.2021 г.).',
    RECORD: 'По чл. 30 от Регламент (ЕС) 2016/679 (ОВ L 119, 4.5.2016 г., поправка ОВ L 127, 23.5.2018 г.).',
    CONTRACT:
      'По чл. 28, параграф 3 от Регламент (ЕС) 2016/679 (ОВ L 119, 4.5.2016 г., поправка ОВ L 127, 23.5.2018 г.).',
    IMPACT: 'По чл. 35 от Регламент (ЕС) 2016/679 (ОВ L 119, 4.5.2016 г., поправка ОВ L 127, 23.5.2018 г.).',
    STAFF: 'По чл. 13 от Регламент (ЕС) 2016/679 (ОВ L 119, 4.5.2016 г., поправка ОВ L 127, 23.5.2018 г.).',
    PRESS: null,
  },
  checks: 'Какво трябва да провери човек',
  checksLead:
    'Документът се съставя от данните и настройките на системата и се променя заедно с тях. Той не замества преценката на хората, които отговарят за него.',
  missing: '[общината още не е вписала това]',
  none: 'няма',
  places: { one: '{count} място', other: '{count} места' },
  settlements: { one: '{count} населено място', other: '{count} населени места' },
  months: { one: '{count} месец', other: '{count} месеца' },
  days: { one: '{count} ден', other: '{count} дни' },
  period: {
    MONTH: 'месеца',
    QUARTER: 'тримесечието',
    HALF_YEAR: 'полугодието',
    YEAR: 'годината',
  },
  opening: {
    daily: 'най-много веднъж на ден, след {hour} ч.',
    demo: 'веднага щом се събере групата (демонстрация)',
  },
  urgent: 'обадете се на {phone}.',
  urgentUnknown: 'обадете се на 112 или на дежурния в общината.',
};
