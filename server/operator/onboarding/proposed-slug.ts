// Proposes a slug to a city by its name, so that nobody has to guess what one looks like.
import { slugFault } from '../../municipality/municipalities/slug.ts';
import { transliterate } from '../../municipality/register/text/transliteration.ts';

/** One that a city of the Bulgarian name may have; null where none comes of it. */
export function slugFor(name: string): string | null {
  const words = transliterate(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return slugFault(words) === null ? words : null;
}
