// Piles of paper slips as the generator knows them, and the gate through which they come in.
import { atPlace, SignFailure } from '../failure.ts';
import { fieldsOf } from '../fields.ts';
import { getTexts, type Municipality, type TextKeys, type Texts } from '../sign.ts';
import { slipsText } from '../text/slips.ts';

/** What all slips of a pile say. Days: YYYY-MM-DD. */
export interface SlipPlace {
  readonly name: Texts;
  readonly question: Texts;
  readonly beginsOn: string;
  readonly endsOn: string;
}

export interface SlipPile {
  readonly place: SlipPlace;
  /** What each QR code says, upper case. */
  readonly urls: readonly string[];
}

export interface SlipList {
  readonly municipality: Municipality;
  /** In the order in which they are printed. */
  readonly piles: readonly SlipPile[];
}

const URL_OF_SLIP = /^HTTPS?:\/\/[0-9A-Z.:-]{1,60}\/P\/[0-9A-HJKMNP-TV-Z]{20}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const LONGEST_URL = 100;

/** Returns the address as it is printed. Throws a SignFailure for one that is none of a slip. */
function readUrl(value: unknown): string {
  if (typeof value === 'string' && value.length <= LONGEST_URL && URL_OF_SLIP.test(value)) return value;
  throw new SignFailure(slipsText.wrongUrl(String(value).slice(0, LONGEST_URL)));
}

function readDay(value: string): string {
  if (!DAY.test(value)) throw new SignFailure(slipsText.wrongDay(value.slice(0, LONGEST_URL)));
  return value;
}

function readPile(record: unknown, keys: TextKeys): SlipPile {
  const fields = fieldsOf(record);
  const { get, at } = fields;
  const urls = at('urls');
  if (!Array.isArray(urls) || urls.length === 0) throw new SignFailure(slipsText.noSlips);
  const place = {
    name: getTexts(fields, 'name', keys),
    question: getTexts(fields, 'question', keys),
    beginsOn: readDay(get('beginsOn')),
    endsOn: readDay(get('endsOn')),
  };
  return { place, urls: urls.map(readUrl) };
}

/** Returns the piles of a source's records. Throws a SignFailure that says what is wrong with one of them. */
export function readPiles(records: unknown, municipality: Municipality, keys: TextKeys): SlipList {
  if (!Array.isArray(records) || records.length === 0) throw new SignFailure(slipsText.noSlips);
  const piles = records.map((record, at) => atPlace(slipsText.ofPile(at + 1), () => readPile(record, keys)));
  const urls = piles.flatMap((pile) => pile.urls);
  if (new Set(urls).size < urls.length) throw new SignFailure(slipsText.twice);
  return { municipality, piles };
}

/** All of their slips, in the order in which they are printed. */
export const urlsOf = ({ piles }: SlipList): string[] => piles.flatMap(({ urls }) => urls);
