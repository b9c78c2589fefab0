// What is true of a municipality: its id, its texts per language, its day.
import { localTime } from './local-time.ts';

import { findLanguage } from '../texts/tag.ts';

export type MunicipalityId = bigint & { readonly brand: 'MunicipalityId' };

/** A row of a tenant table, whose municipality is known to be one. */
export type Owned<Row> = Omit<Row, 'municipalityId'> & { readonly municipalityId: MunicipalityId };

/** A text per language. Bulgarian is always there. */
export type Texts = Readonly<Record<string, string>> & { readonly bg: string };

/** Whether a value from a jsonb column is a text per language. */
export function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && 'bg' in value && typeof value.bg === 'string';
}

/** The text per language that a jsonb column holds. */
export function textsOf(value: unknown): Texts {
  if (!isTexts(value)) throw new TypeError('A text per language lacks Bulgarian.');
  return value;
}

/** The text in the language, or in Bulgarian where there is none. */
export function textIn(texts: unknown, language: string | null | undefined): string {
  const known = textsOf(texts);
  if (!language) return known.bg;
  if (Object.hasOwn(known, language)) return known[language] ?? known.bg;
  const found = findLanguage(Object.keys(known), language);
  return (found === null ? undefined : known[found]) ?? known.bg;
}

/** The day (YYYY-MM-DD) that it is in the time zone at the instant. */
export function dayIn(timeZone: string, instant: Date): string {
  return localTime(timeZone, instant.getTime()).day;
}

/** The day (YYYY-MM-DD) that comes so many days after; before, where they are negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What is in use. */
export function inUse<T extends { readonly retiredOn: Date | null }>(things: readonly T[]): T[] {
  return things.filter(({ retiredOn }) => retiredOn === null);
}

/** The day since when something is out of use, as a column holds it: today where it was in use; null where it is. */
export function retiredOnFrom(
  isRetired: boolean,
  present: { readonly retiredOn: Date | null } | null | undefined,
  timeZone: string,
  now: Date,
): Date | null {
  return isRetired ? (present?.retiredOn ?? new Date(`${dayIn(timeZone, now)}T00:00:00Z`)) : null;
}

/** The first and the last day of the calendar: nothing of a municipality lies before or after. */
export const FIRST_DAY = '2000-01-01';
export const LAST_DAY = '2100-12-31';

/** Whether the value is a day of the calendar that exists, written YYYY-MM-DD. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || value.length !== FIRST_DAY.length) return false;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value < FIRST_DAY || value > LAST_DAY) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** A point on the earth, in degrees (WGS 84). */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where it is; null where one of its coordinates is not known. */
export function positionOf(row: {
  readonly latitude: number | null;
  readonly longitude: number | null;
}): Position | null {
  const { latitude, longitude } = row;
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** What a category's picture shows. */
export const CATEGORY_ICONS = [
  ...([
    'BUILDING',
    'DESK',
    'KINDERGARTEN',
    'NURSERY',
    'SCHOOL',
    'PLAYGROUND',
    'PARK',
    'SPORT',
    'CULTURE',
  ] as const),
  ...(['ZOO', 'HEALTH', 'SOCIAL', 'LEARNING', 'BUS', 'STOP', 'MARKET', 'CEMETERY', 'OTHER'] as const),
];

export type CategoryIcon = (typeof CATEGORY_ICONS)[number];

/** The icon of the name; a name that is none shows OTHER. */
export function iconOf(name: string): CategoryIcon {
  return CATEGORY_ICONS.find((icon) => icon === name) ?? 'OTHER';
}
