// The texts of the pages in one language as a list: each with its name, the usual words, and the municipality's own.
import { isLanguage, languages, textsIn } from '../../../client/text/texts.ts';
import { pluralsOf } from '../../foundation/texts/plurals.ts';

/** One text. */
export interface TextItem {
  /** Its name, as a path: vote.send, results.answers.one. */
  readonly key: string;
  /** What it says where the municipality says nothing: the platform's words, or the Bulgarian to be translated. */
  readonly usual: string;
  readonly own: string | null;
}

/** A tree of texts that may lack some. A list lacks nothing that stands before something else. */
export type Content = string | null | readonly Content[] | { readonly [key: string]: Content };

type Branch = { readonly [key: string]: unknown };

/** What says how votes are kept and counted, and what is invented, is the same in every city that speaks the language: texts, and whole branches. */
export const FIXED = [
  'anonymity',
  'stored',
  'promises',
  'pulse.promise',
  'page.demo',
  'vote.promise',
  'followUp.commentWarning',
  'tablet.sealed',
  'thanks.sealedOnPhone',
  'thanks.sealedHere',
  'thanks.nextNight',
  'thanks.nextDemo',
  'thanks.lineApart',
  'thanks.whenApart',
  'thanks.eitherApart',
  'results.notEnoughWhy',
  'results.quietWhy',
  'results.quietPlace',
  'results.selfSelected',
  'results.interval',
  'results.linesWhy',
  'results.dayPartsWhy',
  'report.demo',
  'report.how',
  'report.howMean',
  'report.howShares',
  'report.howInterval',
  'report.howRank',
  'report.howGroup',
  'report.howPresence',
] as const;

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;
const within = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);

/** The model of a language: its own texts, or the Bulgarian ones with the language's plurals. */
function modelOf(language: string): unknown {
  return isLanguage(language) ? textsIn(language) : withPlurals(textsIn(languages[0]), pluralsOf(language));
}

function withPlurals(model: unknown, plurals: readonly string[]): unknown {
  if (!isBranch(model)) return model;
  if (Array.isArray(model)) return model.map((item) => withPlurals(item, plurals));
  const { other } = model;
  return typeof other === 'string'
    ? Object.fromEntries(plurals.map((plural) => [plural, model[plural] ?? other]))
    : Object.fromEntries(Object.entries(model).map(([key, value]) => [key, withPlurals(value, plurals)]));
}

/** Whether a municipality may say it in its own words. */
const isFree = (language: string, key: string): boolean =>
  !isLanguage(language) || !FIXED.some((fixed) => key === fixed || key.startsWith(`${fixed}.`));

/** The texts that a municipality may say in its own words in the language, in the order of the pages. */
export function listItems(language: string, stored: unknown): TextItem[] {
  return itemsIn(modelOf(language), stored, '').filter(({ key }) => isFree(language, key));
}

/** What those of the keys usually say in the language, by key; none of a key that the pages do not have. To list all takes half a millisecond. */
export function usualTexts(language: string, keys: readonly string[]): ReadonlyMap<string, string> {
  const model = modelOf(language);
  return new Map(
    keys
      .filter((key) => isFree(language, key))
      .flatMap((key) => {
        const usual = key.split('.').reduce<unknown>(stepInto, model);
        return typeof usual === 'string' ? [[key, usual]] : [];
      }),
  );
}

const stepInto = (at: unknown, key: string): unknown =>
  isBranch(at) && Object.hasOwn(at, key) ? at[key] : undefined;

function itemsIn(model: unknown, given: unknown, path: string): TextItem[] {
  if (!isBranch(model))
    return [{ key: path, usual: String(model), own: typeof given === 'string' ? given : null }];
  const own = isBranch(given) ? given : {};
  return Object.entries(model).flatMap(([key, value]) => itemsIn(value, own[key], within(path, key)));
}

/** The tree that holds the texts of the keys, as it is stored. */
export function contentOf(
  language: string,
  own: ReadonlyMap<string, string>,
): { readonly [key: string]: Content } {
  const content = treeOf(modelOf(language), own, '');
  return typeof content === 'object' && content !== null && !Array.isArray(content)
    ? (content as { readonly [key: string]: Content })
    : {};
}

function treeOf(model: unknown, own: ReadonlyMap<string, string>, path: string): Content {
  if (!isBranch(model)) return own.get(path) ?? null;
  const branches = Object.entries(model).map(
    ([key, value]) => [key, treeOf(value, own, within(path, key))] as const,
  );
  if (branches.every(([, branch]) => branch === null)) return null;
  return Array.isArray(model)
    ? branches.map(([, branch]) => branch)
    : Object.fromEntries(branches.filter(([, branch]) => branch !== null));
}
