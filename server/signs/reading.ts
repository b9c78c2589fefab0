// Reads a code: the sign, or why there is none and what may have been meant.
import type { Context } from '../graphql/context.ts';
import { expectShown } from '../municipalities/arguments.ts';
import type { SignRetired, SignUnknown } from './refs.ts';
import { isCode, neighbours, readTyped, type SignCode } from './rules.ts';
import type { Sign } from './store.ts';

/** More is no help, and a code that was typed at random has none. */
const MOST_SUGGESTIONS = 3;

export type Reading = (Sign & { readonly outcome: 'Sign' }) | SignRetired | SignUnknown;

/**
 * The sign of the code as it was typed or scanned: a sign in use, a retired one, or none with what may be meant. Rejects
 * with SUSPENDED where its municipality is.
 */
export async function readCode(context: Context, typed: string): Promise<Reading> {
  const { remembered, grant, hostOf } = context;
  const code = readTyped(typed);
  const find = grant('signs.find', null);
  // On a municipality's own host there are no signs of others.
  const signOf = async (named: SignCode) => {
    const sign = await remembered.sign(find, named);
    return sign && (hostOf === null || sign.municipality.id === hostOf) ? sign : null;
  };
  if (isCode(code)) {
    const sign = await signOf(code);
    if (sign) expectShown(sign.municipality, context);
    if (!sign) return { outcome: 'SignUnknown', code, didYouMean: [] };
    return sign.isRetired ? { outcome: 'SignRetired', sign } : { outcome: 'Sign', ...sign };
  }
  const found = await Promise.all(neighbours(code).map(signOf));
  const signs = found.filter((sign) => sign !== null);
  const didYouMean = signs.filter(({ isRetired }) => !isRetired).slice(0, MOST_SUGGESTIONS);
  return { outcome: 'SignUnknown', code, didYouMean };
}
