// Things to choose from as a reader looks for them: the API has settlements by the numbers of the register.
import { comparison } from '../../text/formats.ts';

/** The things by name, in the order of the language's alphabet. */
export function byName<T extends { readonly name: string }>(things: readonly T[], language: string): T[] {
  const compare = comparison(language);
  return things.toSorted((a, b) => compare(a.name, b.name));
}
