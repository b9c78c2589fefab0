// What a member wants to see before it is saved, as a form sends it: checked, since it ends up in a page.
import { readArms } from '../../municipality/arms/arms.ts';
import { AppError } from '../../foundation/errors.ts';
import { parseJson } from '../../foundation/json.ts';
import { idFrom } from '../../api/scalars.ts';
import { LONGEST as LONGEST_OF, MOST_PLACES } from '../../action/improvements/draft.ts';
import type { Whereabouts } from '../../foundation/improvements/rules.ts';
import { isTexts, type Texts } from '../../foundation/texts/per-language.ts';
import { isDay } from '../../foundation/days.ts';

/** What is to be seen in place of what is saved; what is left out is as it is. */
export interface Preview {
  readonly municipality: string;
  readonly language: string;
  readonly category: string | null;
  readonly colour: string | null;
  /** undefined: as they are; null: none. */
  readonly arms: string | null | undefined;
  readonly ratingQuestion: string | null;
  readonly question: PreviewQuestion | null;
  /** Instead of the page of a vote, that of what was improved. */
  readonly improvement: PreviewImprovement | null;
}

export interface PreviewImprovement extends Whereabouts {
  readonly text: Texts;
  readonly said: Texts | null;
  readonly doneOn: string;
  /** The hash of what was uploaded. */
  readonly photo: string | null;
  readonly photoAlt: Texts | null;
}

export interface PreviewQuestion {
  readonly text: string;
  readonly options: readonly string[];
}

const LONGEST = 300;
const MOST_OPTIONS = 60;

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const textOrNull = (value: unknown): string | null => (isText(value) ? value : null);

/** Reads the form's one field, JSON. Refuses (BAD_INPUT) what is none. */
export function readPreview(json: string): Preview {
  const given = parsed(json);
  const { municipality, language, category, colour, question } = given;
  if (!isText(municipality) || !isText(language))
    throw new AppError('BAD_INPUT', 'A preview names its municipality and language.');
  return {
    municipality,
    language,
    category: textOrNull(category),
    colour: isText(colour) && /^#[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : null,
    arms: armsOf(given['arms']),
    ratingQuestion: textOrNull(given['ratingQuestion']),
    question: questionOf(question),
    improvement: improvementOf(given['improvement']),
  };
}

function parsed(json: string): Members {
  const given = parseJson(json);
  if (isObject(given)) return given;
  throw new AppError('BAD_INPUT', 'A preview is an object in JSON.');
}

/** Arms that may not stand in a page are not shown. */
function armsOf(given: unknown): string | null | undefined {
  if (given === null) return null;
  if (typeof given !== 'string') return undefined;
  const read = readArms(given);
  return 'arms' in read ? read.arms : null;
}

function questionOf(given: unknown): PreviewQuestion | null {
  if (!isObject(given) || !isText(given['text']) || !Array.isArray(given['options'])) return null;
  return { text: given['text'], options: given['options'].filter(isText).slice(0, MOST_OPTIONS) };
}

function textsOf(given: unknown, longest: number): Texts | null {
  const isFit = isTexts(given) && Object.values(given).every((text) => isLong(text, longest));
  return isFit ? given : null;
}

const isLong = (text: unknown, longest: number): boolean =>
  typeof text === 'string' && text.length <= longest;

/** What cannot be shown yet, for want of a text or a day, is not. */
function improvementOf(given: unknown): PreviewImprovement | null {
  if (!isObject(given) || !isDay(given['doneOn'])) return null;
  const text = textsOf(given['text'], LONGEST_OF.text);
  if (text === null) return null;
  const { doneOn, photo, category, settlement, locations } = given;
  const idOrNull = (id: unknown) => (typeof id === 'string' && id !== '' ? idFrom(id) : null);
  return {
    text,
    doneOn,
    said: textsOf(given['said'], LONGEST_OF.said),
    photo: textOrNull(photo),
    photoAlt: textsOf(given['photoAlt'], LONGEST_OF.photoAlt),
    locationIds: Array.isArray(locations) ? locations.filter(isText).slice(0, MOST_PLACES).map(idFrom) : [],
    categoryId: idOrNull(category),
    settlementId: idOrNull(settlement),
  };
}
