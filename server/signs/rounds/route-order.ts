// Puts signs in the order of the way, as the municipality's first language sorts: that in which they were printed and stacked.
import { inMountingOrder } from '../../../sign-generator/job/route.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { RoundSign } from './store.ts';

/** The signs in the order in which they lie on the way. */
export function onTheWay<Sign extends Omit<RoundSign, 'mountings'>>(
  signs: readonly Sign[],
  { languages: [language = 'bg'] }: Pick<Municipality, 'languages'>,
): Sign[] {
  return inMountingOrder(signs, language, ({ code, settlement, address, name }) => ({
    code,
    settlement: textIn(settlement, language),
    address: address && textIn(address, language),
    name: textIn(name, language),
  }));
}
