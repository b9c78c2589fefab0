// Reads codes back from pictures of a PDF that has a sign a page, as a person sees them.
import { SignFailure } from '../failure.ts';
import type { Sign } from '../sign.ts';
import { cli } from '../text/cli.ts';
import { readPicture } from './check.ts';
import type { Picture } from './png.ts';
import { drawPages } from './proof.ts';

interface Pages {
  /** How many pixels each page has, counted from 0. */
  readonly sizeOf: (page: number) => { readonly width: number; readonly height: number };
  /** What of a page is seen; all of it where nothing is said. */
  readonly seen?: (page: Picture) => Picture;
}

/**
 * Yields each sign with the picture of its page, once its code was read from that. Throws a SignFailure if a code says something
 * else than it should, or pages and signs are not as many.
 */
export async function* readBack(
  pdf: Uint8Array,
  signs: readonly Sign[],
  { sizeOf, seen = (page) => page }: Pages,
): AsyncGenerator<{ readonly sign: Sign; readonly picture: Picture }> {
  let count = 0;
  for await (const page of drawPages(pdf, sizeOf)) {
    const sign = signs[count];
    const picture = seen(page);
    const code = await readPicture(picture);
    count += 1;
    if (sign === undefined || code !== sign.url)
      throw new SignFailure(cli.differs(count, code ?? '', sign?.url ?? ''));
    yield { sign, picture };
  }
  if (count !== signs.length) throw new SignFailure(cli.codes(signs.length, count));
}
