// Words that facts of documents are written with, in Bulgarian.
import type { Plural } from '../../../../client/text/translated.ts';
import type { PoolPeriod } from '../../../voting/pools/rules.ts';

export interface DocumentWords {
  readonly owner: string;
  readonly demo: string;
  readonly demoLine: string;
  /** The day that a document is of. */
  readonly asOf: string;
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
