// A poster for the room as the generator knows it, and the gate through which it comes in.
import { SignFailure } from '../failure.ts';
import { fieldsOf, valueOf, type Fields } from '../fields.ts';
import { getTexts, type Municipality, type Texts } from '../sign.ts';
import { KEYS } from '../source/api.ts';
import { postersText } from '../text/posters.ts';

export const POSTER_KINDS = ['month', 'reply'] as const;

/** month: what was published of a month. reply: what people said, what was done, and what is still open. */
export type PosterKind = (typeof POSTER_KINDS)[number];

/** Returns true if the word names a kind of poster. */
export function isPosterKind(word: string): word is PosterKind {
  return POSTER_KINDS.some((kind) => kind === word);
}

/** What is published of the month. */
export interface Figures {
  readonly count: number;
  /** 1 to 10; the bounds of its 95 % interval too. */
  readonly average: number;
  readonly lower: number;
  readonly upper: number;
}

/** How many of those who answered chose what is wrong. */
export interface Said {
  readonly text: Texts;
  readonly chosen: number;
  readonly of: number;
}

export interface Done {
  readonly text: Texts;
  /** What citizens had said, where that is told. */
  readonly said: Texts | null;
  /** YYYY-MM-DD. */
  readonly day: string;
}

export interface Planned extends Done {
  /** Its day is over, and nobody said that it is done. */
  readonly isLate: boolean;
}

export interface Poster {
  readonly kind: PosterKind;
  /** YYYY-MM; of a reply the last of the months that it tells of. */
  readonly month: string;
  /** YYYY-MM-DD: the day of which it tells what is still open. */
  readonly madeOn: string;
  /** The place, the service or the municipality; `where`: the settlement of a place. */
  readonly about: { readonly name: Texts; readonly where: Texts | null };
  /** So many ratings a group has at the least. */
  readonly threshold: number;
  /** Null: nothing is published of the month, or less than a group. */
  readonly figures: Figures | null;
  /** The average less that of the month before, where that is unlikely to be chance. */
  readonly change: number | null;
  readonly said: readonly Said[];
  readonly done: readonly Done[];
  readonly planned: readonly Planned[];
  /** Where the results stand, and where the place is rated: the address of its sign, or null. */
  readonly page: string;
  readonly sign: string | null;
}

export interface PosterList {
  readonly municipality: Municipality;
  readonly poster: Poster;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;
const SIGN_URL = /^HTTPS?:\/\/[0-9A-Z.:-]{1,100}\/S\/\d{9}$/;
const PAGE_URL = /^https?:\/\/[\w.:-]{1,100}\/results\/[\w?=/-]{1,100}$/;
/** As many of one kind as a platform lists at once. */
const MOST_LISTED = 50;

/** Returns true if the word is a month as YYYY-MM. */
export function isMonth(word: string): boolean {
  return MONTH.test(word);
}

function wrong(path: string): never {
  throw new SignFailure(postersText.wrongField(path));
}

function matching(fields: Fields, path: string, pattern: RegExp): string {
  const text = fields.get(path);
  return text.length <= 300 && pattern.test(text) ? text : wrong(path);
}

function numberAt({ at }: Fields, path: string, least: number, most: number): number {
  const value = at(path);
  return typeof value === 'number' && value >= least && value <= most ? value : wrong(path);
}

const isThere = (value: unknown): boolean => value !== null && value !== undefined;

function textsAt(fields: Fields, path: string): Texts | null {
  return isThere(fields.at(path)) ? getTexts(fields, path, KEYS) : null;
}

function listAt<Item>({ at }: Fields, path: string, read: (fields: Fields) => Item): readonly Item[] {
  const records = at(path);
  if (!Array.isArray(records) || records.length > MOST_LISTED) return wrong(path);
  return records.map((record) => read(fieldsOf(record, (inside) => `${path}.${inside}`)));
}

const doneIn = (fields: Fields): Done => ({
  text: getTexts(fields, 'text', KEYS),
  said: textsAt(fields, 'said'),
  day: matching(fields, 'day', DAY),
});

function figuresIn(fields: Fields): Figures | null {
  if (!isThere(fields.at('figures'))) return null;
  const score = (name: string): number => numberAt(fields, `figures.${name}`, 1, 10);
  return {
    count: numberAt(fields, 'figures.count', 1, 1e9),
    average: score('average'),
    lower: score('lower'),
    upper: score('upper'),
  };
}

/** Returns the poster in a record. Throws a SignFailure that names the field which is wrong. */
export function readPoster(record: unknown): Poster {
  const fields = fieldsOf(record);
  const kind = fields.get('kind');
  const of = valueOf(record, 'sign');
  return {
    kind: isPosterKind(kind) ? kind : wrong('kind'),
    month: matching(fields, 'month', MONTH),
    madeOn: matching(fields, 'madeOn', DAY),
    about: { name: getTexts(fields, 'about.name', KEYS), where: textsAt(fields, 'about.where') },
    threshold: numberAt(fields, 'threshold', 1, 1e6),
    figures: figuresIn(fields),
    change: isThere(fields.at('change')) ? numberAt(fields, 'change', -9, 9) : null,
    said: listAt(fields, 'said', (each) => ({
      text: getTexts(each, 'text', KEYS),
      chosen: numberAt(each, 'chosen', 1, 1e9),
      of: numberAt(each, 'of', 1, 1e9),
    })),
    done: listAt(fields, 'done', doneIn),
    planned: listAt(fields, 'planned', (each) => ({ ...doneIn(each), isLate: each.flag('isLate') })),
    page: matching(fields, 'page', PAGE_URL),
    sign: isThere(of) ? matching(fields, 'sign', SIGN_URL) : null,
  };
}
