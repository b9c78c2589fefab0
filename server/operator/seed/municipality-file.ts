// municipality.json: the municipality itself.
import { readFileSync } from 'node:fs';
import { isTexts } from '../../foundation/texts/per-language.ts';
import { findAboutProblem, isAbout, type About } from '../../municipality/municipalities/about.ts';
import { slugFault } from '../../municipality/municipalities/slug.ts';
import { isTag } from '../../foundation/texts/rules.ts';
import type { MunicipalityRow } from '../../municipality/tables/data.ts';
import { DataError } from '../../municipality/tables/error.ts';

/** What municipality.json says. Throws a DataError that names the member that is missing, unknown or wrong. */
export function readMunicipality(file: string): MunicipalityRow {
  const json = parseObject(file);
  const take = <T>(member: string, isRight: (value: unknown) => value is T, meaning: string): T => {
    const value = json[member];
    if (!isRight(value)) {
      throw new DataError({ file, column: member }, `must be ${meaning}, not ${JSON.stringify(value)}`);
    }
    return value;
  };
  const row: MunicipalityRow = {
    slug: take('slug', isSlug, 'lower-case words joined by dashes that no page has'),
    name: take('name', isTexts, 'a text per language, with bg'),
    languages: take('languages', isLanguages, 'a list of language tags, with bg'),
    timeZone: take('timeZone', isTimeZone, 'a time zone like Europe/Sofia'),
    isDemo: take('isDemo', isBoolean, 'true or false'),
    threshold: take('threshold', isFrom(5, 100), 'a whole number from 5 to 100'),
    openingHour: take('openingHour', isFrom(0, 23), 'a whole number from 0 to 23'),
    poolMonths: take('poolMonths', isOneOf(1, 3, 6, 12), '1, 3, 6 or 12'),
    commentsAllowed: take('commentsAllowed', isBoolean, 'true or false'),
    colour: take('colour', matches(/^#[0-9a-f]{6}$/), 'a colour like #1f4d3a'),
    host: take('host', orNull(matches(/^[a-z0-9.-]+$/)), 'a host name or null'),
    about: json['about'] === undefined ? null : readAbout(file, json['about']),
    urgentPhone: take('urgentPhone', orNull(matches(/^\+?[0-9 ]+$/)), 'a phone number or null'),
  };
  const unknown = Object.keys(json).find((member) => !(member in row));
  if (unknown !== undefined) throw new DataError({ file, column: unknown }, 'is not known');
  return row;
}

function parseObject(file: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof json === 'object' && json !== null) return { ...json };
  } catch (cause) {
    throw new DataError({ file }, cause instanceof Error ? cause.message : String(cause), { cause });
  }
  throw new DataError({ file }, 'must hold one object');
}

function matches(pattern: RegExp) {
  return (value: unknown): value is string => typeof value === 'string' && pattern.test(value);
}

function isSlug(value: unknown): value is string {
  return typeof value === 'string' && slugFault(value) === null;
}

function isFrom(least: number, most: number) {
  return (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && least <= value && value <= most;
}

function isOneOf(...numbers: readonly number[]) {
  return (value: unknown): value is number => typeof value === 'number' && numbers.includes(value);
}

function orNull<T>(isRight: (value: unknown) => value is T) {
  return (value: unknown): value is T | null => value === null || isRight(value);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isLanguages(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.every((tag) => typeof tag === 'string' && isTag(tag)) &&
    value.includes('bg')
  );
}

function isTimeZone(value: unknown): value is string {
  try {
    return typeof value === 'string' && isNamed(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}

// A formatter of an unknown zone is not made: that throws.
function isNamed(format: Intl.DateTimeFormat): boolean {
  return format.resolvedOptions().timeZone !== '';
}

/**
 * The member `about`: whom citizens turn to, and how accessible the pages were found; it may be null. Throws a
 * DataError that names the part that is missing, unknown or wrong.
 */
function readAbout(file: string, value: unknown): About | null {
  if (value === null || isAbout(value)) return value;
  const problem = findAboutProblem(value);
  throw new DataError({ file, column: problem?.member ?? 'about' }, problem?.reason ?? 'is wrong');
}
