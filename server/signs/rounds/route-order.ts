// Puts signs in the order of the way, as the municipality's first language sorts.
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { inMountingOrder } from './rules.ts';
import type { RoundSign } from './store.ts';

/** The signs in the order in which they lie on the way. */
export function onTheWay<Sign extends Omit<RoundSign, 'mountings'>>(
  signs: readonly Sign[],
  { languages: [language = 'bg'] }: Pick<Municipality, 'languages'>,
): Sign[] {
  const places = signs.map((sign) => ({
    sign,
    code: sign.code,
    settlement: textIn(sign.settlement, language),
    address: sign.address && textIn(sign.address, language),
    name: textIn(sign.name, language),
  }));
  return inMountingOrder(places, language).map(({ sign }) => sign);
}
