// Signs as the generator knows them, and the gate through which each comes in, whatever its source.
import { SignFailure } from './failure.ts';
import { fieldsOf, type Fields } from './fields.ts';
import { cli } from './text/cli.ts';
import type { Ticket } from './job/ticket.ts';
import { sourceText } from './text/sources.ts';
import type { SignWords } from './text/bg.ts';

/** A text in the languages of the signs; `second` is null where there is one language, or it would say the same again. */
export interface Texts {
  readonly first: string;
  readonly second: string | null;
}

/** Tags of the one or two languages on the signs, the one set larger first. */
export type Languages = readonly [first: string, second?: string];

export interface Municipality {
  readonly name: Texts;
  readonly languages: Languages;
  /** Its main colour on a screen, #rrggbb. */
  readonly colour: string;
  /** As SVG; null where it shows none. */
  readonly arms: string | null;
  /** A demo city's signs say so. */
  readonly isDemo: boolean;
  /** Its address may not stand on paper, and the signs say so where those of a demo city do. */
  readonly isTrial?: boolean;
  /** The words on its signs in languages that the generator does not speak, or words of its own. */
  readonly words?: Readonly<Record<string, SignWords>>;
}

/** The first and the last day of an event. */
export interface Days {
  readonly firstDay: string;
  readonly lastDay: string;
}

export const SIGN_STATES = ['new', 'ordered', 'printed', 'mounted', 'damaged'] as const;
export type SignState = (typeof SIGN_STATES)[number];

export interface Sign {
  /** Nine digits, the last two of them check digits. */
  readonly code: string;
  /** What the QR code says, in upper case: HTTPS://HOST/S/123456789. */
  readonly url: string;
  readonly state: SignState;
  /** How often it is printed, where its source says so; else as often as the order says. */
  readonly quantity?: number;
  readonly location: {
    readonly id: string;
    /** What the municipality's own lists call it, where its source says so. */
    readonly ownId?: string;
    readonly name: Texts;
    readonly settlement: Texts;
    /** The settlement's code in the national register; null where the source has none. */
    readonly ekatte: string | null;
    /** In the first language; null where it has none, as a vehicle. */
    readonly address: string | null;
    /** The key of its category, for instance kindergartens. */
    readonly category: string;
    readonly question: Texts;
    /** Of an event, YYYY-MM-DD, where its source says so. */
    readonly days?: Days;
  };
}

/** The signs of one municipality. */
export interface SignList {
  readonly municipality: Municipality;
  readonly signs: readonly Sign[];
  /** What the shop must know of the order, where the source is one. */
  readonly ticket?: Ticket;
}

/** Under which names a source keeps the first and the second language of a text. */
export type TextKeys = Languages;

/** Returns true if nine digits satisfy ISO 7064 MOD 97-10: the number leaves 1 when divided by 97. */
export function isCode(code: string): boolean {
  return /^\d{9}$/.test(code) && Number(code) % 97 === 1;
}

/** Nine digits in a row, or in threes with spaces, as on a sign. */
const digitsOf = (code: string): string =>
  /^\d{3} \d{3} \d{3}$/.test(code) ? code.replaceAll(' ', '') : code;

/** Returns a code as a source or a person writes it as nine digits. Throws a SignFailure if it is none. */
export function readCode(written: string): string {
  const code = digitsOf(written);
  if (!isCode(code)) throw new SignFailure(cli.wrongCode(written));
  return code;
}

/** Returns the text at a path in the languages of the signs. Throws a SignFailure if the first one lacks. */
export function getTexts({ get, find }: Fields, path: string, [first, second]: TextKeys): Texts {
  const large = get(`${path}.${first}`);
  const small = second === undefined ? null : find(`${path}.${second}`);
  return { first: large, second: small === large ? null : small };
}

function stateOf(word: string): SignState {
  const state = SIGN_STATES.find((each) => each === word);
  if (state === undefined) throw new SignFailure(cli.wrongState(word));
  return state;
}

/** The days of an event, where a source says both. Throws a SignFailure where one is no day. */
function daysOf({ find }: Fields): { readonly days?: Days } {
  const [firstDay, lastDay] = ['location.firstDay', 'location.lastDay'].map((path) => {
    const day = find(path);
    const isDay = day === null || (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)));
    if (!isDay) throw new SignFailure(sourceText.wrongDay(path));
    return day;
  });
  return firstDay && lastDay ? { days: { firstDay, lastDay } } : {};
}

/** Pieces of a sign at the most. */
export const MOST_PIECES = 10_000;

/** How often a record says that its sign is printed; null where it says nothing. */
function quantityOf(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > MOST_PIECES)
    throw new SignFailure(
      sourceText.wrongQuantity(typeof value === 'string' ? value : JSON.stringify(value), MOST_PIECES),
    );
  return value;
}

/** Where a source's signs lie in its records. */
export interface Source {
  readonly keys: TextKeys;
  /** Of an address that is not told; null where each must be. */
  readonly host?: string | null;
  /** What a path is called there. */
  readonly called?: (path: string) => string;
}

/**
 * Returns the sign in one record of a source. Throws a SignFailure if a field is missing, the check digits are wrong,
 * or the address does not lead to the code: a wrong sign on a wall costs more than a stopped job.
 */
export function readSign(record: unknown, { keys, host = null, called = (path) => path }: Source): Sign {
  const fields = fieldsOf(record, called);
  const code = readCode(fields.get('code'));
  const url = fields.find('url') ?? (host && `HTTPS://${host}/S/${code}`.toUpperCase());
  if (!url) throw new SignFailure(sourceText.noUrl(called('url')));
  if (!/^HTTPS?:\/\/[0-9A-Z.:-]+\/S\/\d{9}$/.test(url) || !url.endsWith(code)) {
    throw new SignFailure(cli.wrongUrl(code, url));
  }
  const quantity = quantityOf(fields.at('quantity'));
  const ownId = fields.find('location.ownId');
  return {
    code,
    url,
    state: stateOf(fields.find('state') ?? 'new'),
    ...(quantity !== null && { quantity }),
    location: {
      id: fields.get('location.id'),
      ...(ownId !== null && { ownId }),
      name: getTexts(fields, 'location.name', keys),
      settlement: getTexts(fields, 'location.settlement', keys),
      ekatte: fields.find('location.ekatte'),
      address: fields.find('location.address'),
      category: fields.get('location.category'),
      question: getTexts(fields, 'location.question', keys),
      ...daysOf(fields),
    },
  };
}

/** Returns the municipality in a record of a source. Throws a SignFailure if a field is missing or no colour. */
export function readMunicipality(record: unknown, languages: Languages, keys: TextKeys): Municipality {
  const fields = fieldsOf(record);
  const colour = fields.get('colour');
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new SignFailure(cli.wrongColour(colour));
  return {
    name: getTexts(fields, 'name', keys),
    languages,
    colour,
    // As it stands: a drawing is no sentence to be put in one line.
    arms: fields.find('arms') === null ? null : String(fields.at('arms')),
    isDemo: fields.flag('isDemo'),
  };
}
