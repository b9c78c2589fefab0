// What a server of GeoReport v2 said, in JSON or XML, as records of texts that are bounded; nothing of it is believed to be of a kind.
import { parseJson } from '../../foundation/json.ts';
import { recordsIn } from './xml-records.ts';

export const FORMATS = ['JSON', 'XML'] as const;
export type Format = (typeof FORMATS)[number];

export type Said = Readonly<Record<string, unknown>>;

export const LONGEST_CODE = 100;
export const LONGEST_NAME = 200;
export const LONGEST_SAID = 300;

/**
 * The records of an answer. In JSON they are a list, which some servers put into an object; null where it is neither. Of XML what
 * stands in `item` below a record is its list of the name `item` with an s, as it is in JSON.
 */
export function saidIn(text: string, format: Format, element: string, item?: string): readonly Said[] | null {
  if (format === 'XML') {
    const records = recordsIn(text, element, item);
    return (
      records && records.map(({ fields, items }) => ({ ...fields, ...(item && { [`${item}s`]: items }) }))
    );
  }
  const value = parseJson(text);
  const list = Array.isArray(value) || !isSaid(value) ? value : Object.values(value).find(Array.isArray);
  return Array.isArray(list) ? list.filter(isSaid) : null;
}

export const isSaid = (value: unknown): value is Said => typeof value === 'object' && value !== null;

/** A text or a number of an answer; null where it is empty, too long, or neither. */
export function textOf(value: unknown, longest: number): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text === '' || text.length > longest ? null : text;
}

/** The same, cut where it is too long. */
export function beginningOf(value: unknown, longest: number): string | null {
  const text = textOf(value, Infinity);
  return text === null || text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/** What says yes, as JSON or as a word. */
export const isYes = (value: unknown): boolean => value === true || value === 'true';
export const isNo = (value: unknown): boolean => value === false || value === 'false';
