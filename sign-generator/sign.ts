// Signs as the generator knows them, and the gate through which each comes in, whatever its source.
import { SignFailure } from './failure.ts';
import { cli } from './text/cli.ts';

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
}

export const SIGN_STATES = ['new', 'printed', 'damaged'] as const;
export type SignState = (typeof SIGN_STATES)[number];

export interface Sign {
  /** Nine digits, the last two of them check digits. */
  readonly code: string;
  /** What the QR code says, in upper case: HTTPS://HOST/S/123456789. */
  readonly url: string;
  readonly state: SignState;
  readonly location: {
    readonly id: string;
    readonly name: Texts;
    readonly settlement: Texts;
    /** The settlement's code in the national register; null where the source has none. */
    readonly ekatte: string | null;
    /** In the first language; null where it has none, as a vehicle. */
    readonly address: string | null;
    /** The key of its category, for instance kindergartens. */
    readonly category: string;
    readonly question: Texts;
  };
}

/** The signs of one municipality. */
export interface SignList {
  readonly municipality: Municipality;
  readonly signs: readonly Sign[];
}

/** Under which names a source keeps the first and the second language of a text. */
export type TextKeys = Languages;

/** Returns true if nine digits satisfy ISO 7064 MOD 97-10: the number leaves 1 when divided by 97. */
export function isCode(code: string): boolean {
  return /^\d{9}$/.test(code) && Number(code) % 97 === 1;
}

function field(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
      value,
    );
}

/** In one line and in NFC, so that й is one glyph. */
const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ');

function findText(value: unknown, path: string): string | null {
  const found = field(value, path);
  return typeof found === 'string' && found.trim() !== '' ? tidy(found) : null;
}

function getText(value: unknown, path: string): string {
  const found = findText(value, path);
  if (found === null) throw new SignFailure(cli.answerLacks(path));
  return found;
}

function getTexts(value: unknown, path: string, [first, second]: TextKeys): Texts {
  const large = getText(value, `${path}.${first}`);
  const small = second === undefined ? null : findText(value, `${path}.${second}`);
  return { first: large, second: small === large ? null : small };
}

function getState(value: unknown): SignState {
  const found = findText(value, 'state')?.toLowerCase() ?? 'new';
  const state = SIGN_STATES.find((each) => each === found);
  if (state === undefined) throw new SignFailure(cli.wrongState(found));
  return state;
}

/**
 * Returns the sign in one record of a source. Throws a SignFailure if a field is missing, the check digits are wrong,
 * or the address does not lead to the code: a wrong sign on a wall costs more than a stopped job.
 */
export function readSign(record: unknown, keys: TextKeys): Sign {
  const code = getText(record, 'code');
  const url = getText(record, 'url');
  if (!isCode(code)) throw new SignFailure(cli.wrongCode(code));
  if (!/^HTTPS?:\/\/[0-9A-Z.:-]+\/S\/\d{9}$/.test(url) || !url.endsWith(code)) {
    throw new SignFailure(cli.wrongUrl(code, url));
  }
  return {
    code,
    url,
    state: getState(record),
    location: {
      id: getText(record, 'location.id'),
      name: getTexts(record, 'location.name', keys),
      settlement: getTexts(record, 'location.settlement', keys),
      ekatte: findText(record, 'location.ekatte'),
      address: findText(record, 'location.address'),
      category: getText(record, 'location.category'),
      question: getTexts(record, 'location.question', keys),
    },
  };
}

/** Returns the municipality in a record of a source. Throws a SignFailure if a field is missing or no colour. */
export function readMunicipality(record: unknown, languages: Languages, keys: TextKeys): Municipality {
  const colour = getText(record, 'colour');
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new SignFailure(cli.wrongColour(colour));
  const arms = field(record, 'arms');
  return {
    name: getTexts(record, 'name', keys),
    languages,
    colour,
    arms: typeof arms === 'string' && arms.trim() !== '' ? arms : null,
    isDemo: field(record, 'isDemo') === true,
  };
}
