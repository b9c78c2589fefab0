// Pictures for sharing: the numbers of a results page, drawn.
import { createHash } from 'node:crypto';
import type { PageContext } from '../../../client/parts/page/context.ts';
import { pictures } from '../../../client/citizen/pictures.tsx';
import type { PlacePictureQuery, ResultsPictureQuery } from '../../../client/generated/operations.ts';
import { AppError } from '../../foundation/errors.ts';
import { READ } from '../../foundation/methods.ts';
import { isKnown } from '../../foundation/negotiation.ts';
import type { Context } from '../../api/context.ts';
import { readAnew } from '../pages/render-in-turn.ts';
import { isOn, offerOf } from '../pages/page-language.ts';
import { partOf, variablesOf, type AskedPart } from '../pages/results-part.ts';
import { run } from '../../api/run-in-process.ts';
import { pageContext, type PageSettings } from '../pages/visit.ts';
import { createMemory } from '../../foundation/picture-memory.ts';
import { perServer, type Address } from '../router/address.ts';
import { createRender } from './render.ts';

/** As old as a page may be. */
const FRESH_MS = 60_000;
/** About 40 KB each. */
const MOST_PICTURES = 300;

interface Picture {
  readonly png: Buffer;
  readonly etag: string;
}

interface Wanted {
  readonly slug: string;
  readonly id: string | undefined;
  readonly part: AskedPart;
  readonly wanted: ReturnType<typeof variablesOf>;
  readonly page: PageContext;
}

interface PicturesApp {
  readonly pages: PageSettings;
}

/** Answers with the picture. What is not there is refused (NOT_FOUND). */
const answerPicture = perServer<PicturesApp>(({ pages }) => {
  const render = createRender();
  const shown = createMemory<Picture>({
    now: () => performance.now(),
    freshMs: FRESH_MS,
    most: MOST_PICTURES,
  });

  const draw = async ({ slug, id, part, wanted, page }: Wanted, context: Context): Promise<Picture> => {
    const variables = { slug, id, language: page.language, ...wanted };
    const svg =
      id === undefined
        ? pictures.results.draw({
            context: page,
            data: await run<ResultsPictureQuery>(pictures.results.operation, variables, context),
            part,
          })
        : pictures.place.draw({
            context: page,
            data: await run<PlacePictureQuery>(pictures.place.operation, variables, context),
            part,
          });
    if (svg === null) throw new AppError('NOT_FOUND', 'There is no such picture.');
    const png = await render(svg);
    return { png, etag: `"${createHash('sha256').update(png).digest('base64url').slice(0, 22)}"` };
  };

  return async (asked) => {
    const { request, response, url } = asked;
    const { slug = '', id } = asked.parts;
    const context = await asked.context();
    const offer = await offerOf(context, { slug });
    const chosen = url.searchParams.get('language');
    if (chosen !== null && !isOn(offer, chosen))
      throw new AppError('BAD_INPUT', 'There is no picture in this language.');
    const part = partOf(url);
    // Refuses a period that cannot be before it is looked for.
    const wanted = variablesOf(part);
    const page = pageContext(pages, url, {}, offer);
    // Only what changes the picture: any other text in the address makes no second one.
    const { category, settlement, period } = part;
    const name = JSON.stringify([
      String(context.hostOf),
      slug,
      id,
      page.language,
      ...(id === undefined ? [category, settlement, period] : [period]),
    ]);
    if (!shown.isThere(name)) await readAnew(context, () => Promise.resolve());
    const { png, etag } = await shown.find(name, () => draw({ slug, id, part, wanted, page }, context));
    const has = isKnown(request, etag);
    response.writeHead(has ? 304 : 200, {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=60',
      etag,
      ...(!has && { 'content-length': png.length }),
    });
    response.end(has || request.method === 'HEAD' ? undefined : png);
  };
});

export const PICTURES: readonly Address<PicturesApp>[] = [
  '/results/:slug/picture.png',
  '/results/:slug/:id/picture.png',
].map((path): Address<PicturesApp> => ({
  door: 'citizens',
  methods: READ,
  path,
  parts: { id: String.raw`[1-9]\d{0,17}` },
  spelling: 'anyCase',
  who: 'anybody',
  answer: answerPicture,
}));
