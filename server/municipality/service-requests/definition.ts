// What a service asks for beside the description (GeoReport v2, service definition): its questions, and whether somebody's answers fit them.
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { localTime } from '../../foundation/local-time.ts';
import type { Answer } from './georeport.ts';
import {
  beginningOf,
  isNo,
  isSaid,
  isYes,
  LONGEST_CODE,
  LONGEST_NAME,
  saidIn,
  textOf,
  type Format,
} from './said.ts';

/** By the datatype of the standard, in its order. */
export const KINDS = ['STRING', 'NUMBER', 'DATETIME', 'TEXT', 'SINGLEVALUELIST', 'MULTIVALUELIST'] as const;

export interface Choice {
  readonly key: string;
  readonly name: string;
}

/** A question of a service; one that is told alone takes no answer. */
export interface Attribute {
  readonly code: string;
  readonly kind: (typeof KINDS)[number];
  readonly question: string;
  /** How to answer. */
  readonly hint: string | null;
  readonly isRequired: boolean;
  readonly isTold: boolean;
  readonly choices: readonly Choice[];
}

export const MOST_ATTRIBUTES = 30;
const MOST_CHOICES = 100;
const LONGEST_QUESTION = 500;
/** Of an answer, in characters. */
const LONGEST_ANSWER = { STRING: 255, TEXT: 2_000 } as const;
const NUMBER = /^-?\d{1,12}(?:[.,]\d{1,6})?$/;
/** As a field of a form says it. */
const DATETIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
/** It stands between brackets in what is posted. */
const CODE = /^[^[\]\s]+$/;

/**
 * The questions of the definition in their order; null where it is none. Left out is what a machine answers (`automated`, an addition of
 * FixMyStreet's), a code that cannot be posted, and a list without choices.
 */
export function attributesIn(text: string, format: Format): Attribute[] | null {
  const said = saidIn(text, format, 'attribute', 'value');
  if (said === null) return null;
  const found = said.slice(0, MOST_ATTRIBUTES).flatMap((each) => {
    const code = textOf(each['code'], LONGEST_CODE);
    const kind = KINDS.find((known) => known.toLowerCase() === each['datatype']) ?? 'STRING';
    const choices = choicesIn(each['values']);
    const isList = kind === 'SINGLEVALUELIST' || kind === 'MULTIVALUELIST';
    if (code === null || !CODE.test(code) || each['automated'] || (isList && choices.length === 0)) return [];
    const attribute: Attribute = {
      code,
      kind,
      question: beginningOf(each['description'], LONGEST_QUESTION) ?? code,
      hint: beginningOf(each['datatype_description'], LONGEST_NAME),
      isRequired: isYes(each['required']),
      isTold: isNo(each['variable']),
      choices,
    };
    return [{ attribute, order: Number(textOf(each['order'], 6) ?? 0) || 0 }];
  });
  const inOrder = found.toSorted((one, other) => one.order - other.order).map(({ attribute }) => attribute);
  // Of two that would be one field the first.
  return inOrder.filter(({ code }, index) => inOrder.findIndex((each) => each.code === code) === index);
}

function choicesIn(values: unknown): Choice[] {
  if (!Array.isArray(values)) return [];
  return values
    .slice(0, MOST_CHOICES)
    .filter(isSaid)
    .flatMap(({ key: said, name }) => {
      const key = textOf(said, LONGEST_CODE);
      return key === null ? [] : [{ key, name: textOf(name, LONGEST_NAME) ?? key }];
    });
}

/** What somebody says to a question. */
export interface Given {
  readonly code: string;
  readonly values: readonly string[];
}

/** The answers as they are posted, moments of the time zone; and what is wrong with them. What nobody asked for is left out. */
export function answersTo(
  attributes: readonly Attribute[],
  given: readonly Given[],
  timeZone: string,
): { readonly answers: readonly Answer[]; readonly faults: readonly FieldFault[] } {
  const answers: Answer[] = [];
  const faults: FieldFault[] = [];
  for (const attribute of attributes.filter(({ isTold }) => !isTold)) {
    const { code, kind, isRequired } = attribute;
    const values = (given.find((each) => each.code === code)?.values ?? [])
      .map((value) => value.trim())
      .filter((value) => value !== '');
    const field = `answers.${code}`;
    const fault = values.length === 0 ? (isRequired ? 'REQUIRED' : null) : faultOf(attribute, values);
    if (fault !== null) faults.push({ field, fault });
    else if (values.length > 0)
      answers.push({
        code,
        values: values.map((value) => postedAs(kind, value, timeZone)),
        isList: kind === 'MULTIVALUELIST',
      });
  }
  return { answers, faults };
}

function faultOf({ kind, choices }: Attribute, values: readonly string[]): FieldFault['fault'] | null {
  const [value = ''] = values;
  if (kind !== 'MULTIVALUELIST' && values.length > 1) return 'TOO_MANY';
  if (kind === 'SINGLEVALUELIST' || kind === 'MULTIVALUELIST') {
    if (values.length > choices.length) return 'TOO_MANY';
    return values.every((each) => choices.some(({ key }) => key === each)) ? null : 'UNKNOWN';
  }
  if (kind === 'NUMBER') return value.length <= 20 && NUMBER.test(value) ? null : 'NOT_ALLOWED';
  if (kind === 'DATETIME')
    return value.length <= 16 && DATETIME.test(value) && !Number.isNaN(asUtc(value)) ? null : 'NOT_ALLOWED';
  return value.length > LONGEST_ANSWER[kind] ? 'TOO_LONG' : null;
}

const asUtc = (local: string): number => Date.parse(`${local}:00Z`);

function postedAs(kind: Attribute['kind'], value: string, timeZone: string): string {
  if (kind === 'NUMBER') return value.replace(',', '.');
  if (kind !== 'DATETIME') return value;
  const utc = asUtc(value);
  const { day, minute } = localTime(timeZone, utc);
  const ahead = Date.parse(`${day}T00:00:00Z`) + minute * 60_000 - utc;
  return new Date(utc - ahead).toISOString().replace('.000Z', 'Z');
}
