// How many signs or posters an order is of, in words.
import type { OrderedFragment } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { sayCount } from '../../text/say.ts';
import { useOrdersTexts } from './texts.ts';

type Counted = Pick<OrderedFragment, 'signCount'> & { readonly posters: readonly unknown[] };

export function useCounted(): (order: Counted) => string {
  const language = useLanguage();
  const { posters: ofPosters, signs } = useOrdersTexts();
  return ({ signCount, posters }) =>
    posters.length > 0 ? sayCount(ofPosters, posters.length, language) : sayCount(signs, signCount, language);
}
