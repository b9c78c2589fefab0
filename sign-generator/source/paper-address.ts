// Whether the platform lets a municipality's address stand on paper. On trial it may all the same: then every sign says so.
import { valueOf } from '../fields.ts';
import { SignFailure } from '../failure.ts';
import type { Municipality, SignList } from '../sign.ts';
import { cli } from '../text/cli.ts';
import { findWords, testWord } from '../text/words.ts';
import { ask } from './ask.ts';
import type { ApiRequest } from './ask.ts';

const PAPER_ADDRESS = `query PaperAddress($municipality: String!) {
  paperOrigin(municipality: $municipality) { sentence }
}`;

/** The municipality with the large word of a trial where a demo city has its own. */
export function onTrial(municipality: Municipality): Municipality {
  const words = municipality.languages.flatMap((language) => {
    const usual = language === undefined ? null : findWords(language);
    return language === undefined || usual === null
      ? []
      : [[language, { ...usual, demo: testWord(language) }] as const];
  });
  return { ...municipality, isDemo: true, isTrial: true, words: Object.fromEntries(words) };
}

/**
 * Returns the list where its address may stand on paper, or as one of a trial where that is allowed. Throws a SignFailure
 * that says what is wrong with the address, and what to set.
 */
export async function withPaperAddress(
  list: SignList,
  request: ApiRequest,
  allowsTestAddress: boolean,
): Promise<SignList> {
  const { municipality } = request;
  if (list.municipality.isDemo) return list;
  const sentence = valueOf(
    Reflect.get(await ask(request, PAPER_ADDRESS, { municipality }), 'paperOrigin'),
    'sentence',
  );
  if (typeof sentence !== 'string') return list;
  if (!allowsTestAddress) throw new SignFailure(cli.unfitAddress(sentence));
  return { ...list, municipality: onTrial(list.municipality) };
}
