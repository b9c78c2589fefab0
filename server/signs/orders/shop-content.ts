// What a shop gets of an order, as it is today: a file for `kazva-signs --from`, with the municipality and the signs.
import { inMountingOrder } from '../../../sign-generator/job/route.ts';
import type { Sign } from '../../../sign-generator/sign.ts';
import { findWords } from '../../../sign-generator/text/words.ts';
import { textIn, textsOf, type Texts } from '../../foundation/texts/per-language.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { signUrl } from '../../foundation/sign-code.ts';
import { stateOf, type SignState } from '../../foundation/sign-states.ts';
import type { OrderableSign } from './store-signs.ts';

/** The file, as sign-generator/signs.schema.json describes it. */
export type Content = {
  readonly municipality: {
    readonly name: Texts;
    readonly languages: readonly string[];
    readonly colour: string;
    readonly arms: string | null;
    readonly isDemo: boolean;
  };
  readonly signs: readonly ContentSign[];
  /** What stands on each of them, as the generator reads it; of an order of posters alone. */
  readonly posters?: readonly object[];
};

export type ContentSign = {
  readonly code: string;
  readonly url: string;
  readonly state: Sign['state'];
  readonly location: {
    readonly id: string;
    readonly ownId: string;
    readonly name: Texts;
    readonly settlement: Texts;
    readonly ekatte: string;
    readonly address: string | null;
    readonly category: string;
    readonly question: Texts;
    readonly firstDay?: string | null;
    readonly lastDay?: string | null;
  };
};

/** The generator knows what is printed and what is whole; who ordered it, or put it up, is nothing to it. */
const PRINTED_AS: Readonly<Record<SignState, Sign['state']>> = {
  NEW: 'new',
  ORDERED: 'new',
  PRINTED: 'printed',
  MOUNTED: 'printed',
  DAMAGED: 'damaged',
};

/** The one or two languages of the signs: the municipality's first ones that the generator has words for. */
export function signLanguages(languages: readonly string[]): readonly [string, ...string[]] {
  const [first = 'bg', ...others] = languages.slice(0, 2).filter((language) => findWords(language) !== null);
  return [first, ...others];
}

type About = Pick<Municipality, 'name' | 'languages' | 'colour' | 'arms' | 'isDemo' | 'host'>;

/** The list of the signs of a municipality, in the order of the round on which they are put up. */
export function contentOf(municipality: About, signs: readonly OrderableSign[], publicUrl: string): Content {
  const { name, colour, arms, isDemo, host } = municipality;
  const languages = signLanguages(municipality.languages);
  const [first] = languages;
  const records = signs.map(({ code, sign, location }) => ({
    code,
    url: signUrl(code, host, publicUrl),
    state: PRINTED_AS[stateOf(sign)],
    location: {
      id: String(location.id),
      ownId: location.externalId,
      name: textsOf(location.name),
      settlement: textsOf(location.settlement.name),
      ekatte: location.settlement.ekatte,
      address: location.address === null ? null : textIn(location.address, first),
      category: location.category.key,
      question: textsOf(location.category.ratingQuestion),
      firstDay: location.firstDay,
      lastDay: location.lastDay,
    },
  }));
  return {
    municipality: { name: textsOf(name), languages, colour, arms, isDemo },
    signs: inRoundOrder(records, first),
  };
}

/** As the generator orders them, so that a page that shows the list and the files agree. */
function inRoundOrder(records: readonly ContentSign[], first: string): ContentSign[] {
  return inMountingOrder(records, first, ({ code, location: { settlement, address, name } }) => ({
    code,
    settlement: textIn(settlement, first),
    address,
    name: textIn(name, first),
  }));
}
