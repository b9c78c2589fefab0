// The words on signs that a municipality brings along, for languages that the generator does not speak.
import { SignFailure } from '../failure.ts';
import { fieldsOf } from '../fields.ts';
import { sourceText } from '../text/sources.ts';
import type { SignWords } from '../text/bg.ts';

const NAME = '{name}';

function promiseIn(value: unknown, path: string): SignWords['promise'] {
  const promise = Array.isArray(value) && value.length === 3 ? fieldsOf(value, (i) => `${path}.${i}`) : null;
  if (promise === null) throw new SignFailure(sourceText.noPromises(path));
  return [promise.get('0'), promise.get('1'), promise.get('2')];
}

function wordsIn(record: object, language: string): SignWords {
  const called = (path: string): string => `words.${language}.${path}`;
  const { get, at } = fieldsOf(record, called);
  const municipality = get('municipality');
  if (!municipality.includes(NAME)) throw new SignFailure(sourceText.noName(called('municipality')));
  return {
    municipality: (name) => municipality.replaceAll(NAME, () => name),
    promise: promiseIn(at('promise'), called('promise')),
    worst: get('worst'),
    best: get('best'),
    scan: get('scan'),
    otherwise: get('otherwise'),
    demo: get('demo'),
  };
}

/** Returns the words of each language in the field `words`; none where there is none. Throws a SignFailure if one is missing. */
export function readWords(value: unknown): Readonly<Record<string, SignWords>> {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new SignFailure(sourceText.wrongWords);
  const languages = Object.entries(value).map(([language, record]: [string, unknown]) => {
    if (typeof record !== 'object' || record === null) throw new SignFailure(sourceText.wrongWords);
    return [language, wordsIn(record, language)] as const;
  });
  return Object.fromEntries(languages);
}
