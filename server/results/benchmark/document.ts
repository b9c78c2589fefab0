// What a cell publishes for the others, a document of a bounded size: what its cities that agreed published, and nothing else.
import { dayIn } from '../../foundation/days.ts';
import { isRecord, parseJson } from '../../foundation/json.ts';
import { isTexts } from '../../foundation/texts/per-language.ts';
import { firstDayOf, type KeyedCounts } from './rules.ts';
import type { Cell } from '../../municipality/cells/cells.ts';

/** Some 1,900 cities of 15 categories. */
export const MOST_DOCUMENT_BYTES = 2_000_000;
const MOST_ROWS = 30_000;
const MOST_LANGUAGES = 20;
const LONGEST_TEXT = 200;
/** More ratings than people there are. */
const MOST_COUNT = 10 ** 10;
const VERSION = 1;

/** What is compared from a first day on. */
export interface Period {
  readonly since: string;
  readonly rows: readonly KeyedCounts[];
}

export interface CellDocument {
  /** The hash of the map that its cell has. */
  readonly map: string;
  readonly periods: readonly Period[];
}

/**
 * The first days of what is compared now anywhere on earth: one, or two where a month begins within a day, so that the document serves
 * whoever reads it there or a quarter of an hour later.
 */
export function firstDaysAt(now: Date): string[] {
  const DAY_MS = 86_400_000;
  const days = [-1, 0, 1].map((days) => dayIn('UTC', new Date(now.getTime() + days * DAY_MS)));
  return [...new Set(days.map(firstDayOf))];
}

/** The document's text; of cities that the map gives to the cell. */
export function documentOf({ name, municipalities }: Cell, { map, periods }: CellDocument): string {
  const own = new Set(municipalities);
  const told = periods.map(({ since, rows }) => ({
    since,
    rows: rows
      .filter(({ slug }) => own.has(slug))
      .map(({ key, slug, name: said, counts }) => ({ key, slug, name: said, counts })),
  }));
  return JSON.stringify({ version: VERSION, cell: name, map, periods: told });
}

/**
 * What a text says that came from the cell; null where it is anything else than such a document of it: of cities that are not the cell's,
 * twice of one, with numbers that cannot be.
 */
export function documentFrom(text: string, cell: Cell): CellDocument | null {
  if (text.length > MOST_DOCUMENT_BYTES) return null;
  const said = parseJson(text);
  if (!isRecord(said) || said['version'] !== VERSION || said['cell'] !== cell.name) return null;
  const { map, periods } = said;
  if (typeof map !== 'string' || !/^[\da-f]{32}$/.test(map.slice(0, 33))) return null;
  if (!Array.isArray(periods) || periods.length > 2) return null;
  const read = periods.map((period) => periodFrom(period, cell));
  const good = read.filter((period) => period !== null);
  return good.length === read.length && !isTwice(good.map(({ since }) => since))
    ? { map, periods: good }
    : null;
}

function periodFrom(period: unknown, cell: Cell): Period | null {
  if (!isRecord(period)) return null;
  const { since, rows } = period;
  if (typeof since !== 'string' || !/^\d{4}-\d\d-01$/.test(since.slice(0, 11))) return null;
  if (!Array.isArray(rows) || rows.length > MOST_ROWS) return null;
  const own = new Set(cell.municipalities);
  const read = rows.map((row) => rowFrom(row, own, cell.address));
  const good = read.filter((row) => row !== null);
  const names = good.map(({ key, slug }) => `${key} ${slug}`);
  return good.length === read.length && !isTwice(names) ? { since, rows: good } : null;
}

function rowFrom(row: unknown, own: ReadonlySet<string>, origin: string): KeyedCounts | null {
  if (!isRecord(row)) return null;
  const { key, slug, name, counts } = row;
  if (typeof key !== 'string' || key.length > 60 || !/^[a-z0-9-]+$/.test(key)) return null;
  if (typeof slug !== 'string' || !own.has(slug) || !isTexts(name)) return null;
  const texts = Object.entries(name);
  if (texts.length > MOST_LANGUAGES || !texts.every(isShort)) return null;
  return isCounts(counts) ? { key, slug, name: { ...name }, counts: [...counts], origin } : null;
}

function isShort([tag, text]: readonly [string, unknown]): boolean {
  return tag.length <= 35 && typeof text === 'string' && text.length <= LONGEST_TEXT;
}

function isCounts(value: unknown): value is readonly number[] {
  const isCount = (each: unknown): each is number =>
    typeof each === 'number' && Number.isInteger(each) && each >= 0 && each <= MOST_COUNT;
  return Array.isArray(value) && value.length === 10 && value.every(isCount);
}

const isTwice = (texts: readonly string[]): boolean => new Set(texts).size < texts.length;
