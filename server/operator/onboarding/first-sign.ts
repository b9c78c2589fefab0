// The sign of the first place of a city that is not there yet, as a list from which the sign generator draws it.
import { signUrl, withCheckDigits } from '../../foundation/sign-code.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { signLanguages, type Content } from '../../signs/orders/shop-content.ts';
import type { City } from './checked-city.ts';

/** A code is drawn when a city is set up: until then this one stands for it. */
const NO_CODE = withCheckDigits('0000000');

/** The list with one sign. */
export function firstSignOf({ settings, firstPlace }: City, publicUrl: string): Content {
  const { name, colour, arms } = settings;
  const languages = signLanguages(settings.languages);
  const { externalId, settlement, address, category } = firstPlace;
  const sign = {
    code: NO_CODE,
    url: signUrl(NO_CODE, null, publicUrl),
    state: 'new',
    location: {
      id: '1',
      ownId: externalId,
      name: firstPlace.name,
      settlement: settlement.name,
      ekatte: settlement.ekatte,
      address: address === null ? null : textIn(address, languages[0]),
      category: category.key,
      question: category.ratingQuestion,
    },
  } as const;
  return { municipality: { name, languages, colour, arms, isDemo: false }, signs: [sign] };
}
