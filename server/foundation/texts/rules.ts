// What is true of texts that a municipality brings in a language of its own: complete, with the same holes, all plurals.
import { isLanguage, languages, textsIn, type Texts } from '../../../client/text/texts.ts';
import { pluralsOf } from './plurals.ts';

type Branch = { readonly [key: string]: unknown };

const [first] = languages;
/** Bulgarian decides which texts there are. */
const reference: Texts = textsIn(first);

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;
const isPlural = (value: Branch) => typeof value['other'] === 'string';
const at = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);

/** The holes of a text, each once, in their order. */
export function holesOf(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].toSorted().join(' ');
}

function problemsOfText(model: string, given: unknown, path: string): string[] {
  if (given === undefined) return [`${path} is missing`];
  if (typeof given !== 'string' || given.trim() === '') return [`${path} must be a text`];
  const [wanted, found] = [holesOf(model), holesOf(given)];
  return wanted === found
    ? []
    : [`${path} must have ${wanted || 'no {…}'} in it, not ${found || 'nothing of the kind'}`];
}

function problemsOf(model: unknown, given: unknown, path: string, plurals: readonly string[]): string[] {
  if (!isBranch(model)) return problemsOfText(String(model), given, path);
  if (given === undefined) return [`${path} is missing`];
  if (!isBranch(given) || Array.isArray(given) !== Array.isArray(model))
    return [`${path} must be ${Array.isArray(model) ? 'a list' : 'an object'}`];
  const keys = isPlural(model) ? plurals : Object.keys(model);
  return [
    ...keys.flatMap((key) => {
      const pattern = isPlural(model) ? model['other'] : model[key];
      return problemsOf(pattern, given[key], at(path, key), plurals);
    }),
    ...Object.keys(given)
      .filter((key) => !keys.includes(key))
      .map((key) => `${at(path, key)} is not known`),
  ];
}

/** Whether it is a language tag in its canonical form (BCP 47): tr, pt-BR, sr-Latn. */
export function isTag(tag: string): boolean {
  try {
    return (
      /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(tag) &&
      Intl.getCanonicalLocales(tag)[0] === tag
    );
  } catch {
    // So Intl refuses what is no tag.
    return false;
  }
}

/**
 * What is wrong with the texts, as sentences that name the text: missing, unknown, with other holes than in Bulgarian, or
 * without one of the plurals that the language has (CLDR). None: they are complete.
 */
export function findTextsProblems(given: unknown, language: string): string[] {
  return problemsOf(reference, given, '', pluralsOf(language));
}

/** The model with the given texts in place of its own, as far as they fit. */
function fill(model: unknown, given: unknown, isPartial: boolean): unknown {
  if (typeof model === 'string')
    return typeof given === 'string' && holesOf(given) === holesOf(model) ? given : model;
  if (!isBranch(model)) return model;
  const own: Branch = isBranch(given) ? given : {};
  // Plurals of another language are other ones: of these, all or none.
  if (isPlural(model) && !isPartial) return isPlural(own) ? own : model;
  if (Array.isArray(model)) return model.map((item, position) => fill(item, own[position], isPartial));
  return Object.fromEntries(
    Object.entries(model).map(([key, value]) => [key, fill(value, own[key], isPartial)]),
  );
}

/**
 * The stored texts of a language. In one that comes with the platform they stand in place of some of its own. In another
 * whatever is not there is said in Bulgarian: they were complete when they were loaded, and a page of a later version
 * that has one sentence in Bulgarian is better than none.
 */
export function complete(stored: unknown, language: string): Texts {
  const isPartial = isLanguage(language);
  // The model has the shape, and fill keeps it.
  return fill(isPartial ? textsIn(language) : reference, stored, isPartial) as Texts;
}
