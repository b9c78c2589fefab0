// Feeds of what was improved in a city, and at a place: Atom, kept for a minute as pages are.
import { createHash } from 'node:crypto';
import { FEED_TYPE, feeds } from '../../../client/citizen/feeds.ts';
import type { PageContext } from '../../../client/parts/page/context.ts';
import type { CityFeedQuery, PlaceFeedQuery } from '../../../client/generated/operations.ts';
import { AppError } from '../../foundation/errors.ts';
import { READ } from '../../foundation/methods.ts';
import { isKnown } from '../../foundation/negotiation.ts';
import { createMemory } from '../../foundation/picture-memory.ts';
import type { Context } from '../../api/context.ts';
import { run } from '../../api/run-in-process.ts';
import { isOn, offerOf } from '../pages/page-language.ts';
import { readAnew } from '../pages/render-in-turn.ts';
import { pageContext, type PageSettings } from '../pages/visit.ts';
import { perServer, type Address } from '../router/address.ts';

/** As old as a page may be. */
const FRESH_MS = 60_000;
/** Some KB each. */
const MOST_FEEDS = 300;

interface FeedsApp {
  readonly pages: PageSettings;
}

async function write(
  { slug, id }: { readonly slug: string; readonly id: string | undefined },
  page: PageContext,
  context: Context,
): Promise<Buffer> {
  const variables = { slug, id, language: page.language };
  const xml =
    id === undefined
      ? feeds.city.write({
          context: page,
          data: await run<CityFeedQuery>(feeds.city.operation, variables, context),
        })
      : feeds.place.write(
          { context: page, data: await run<PlaceFeedQuery>(feeds.place.operation, variables, context) },
          id,
        );
  if (xml === null) throw new AppError('NOT_FOUND', 'There is no such feed.');
  return Buffer.from(xml);
}

/** Answers with the feed. What is not there is refused (NOT_FOUND). */
const answerFeed = perServer<FeedsApp>(({ pages }) => {
  const shown = createMemory<Buffer>({ now: () => performance.now(), freshMs: FRESH_MS, most: MOST_FEEDS });
  return async (asked) => {
    const { request, response, url } = asked;
    const { slug = '', id } = asked.parts;
    const context = await asked.context();
    const offer = await offerOf(context, { slug });
    const chosen = url.searchParams.get('language');
    if (chosen !== null && !isOn(offer, chosen))
      throw new AppError('BAD_INPUT', 'There is no feed in this language.');
    const page = pageContext(pages, url, {}, offer);
    // Whether the language was chosen stands in the links.
    const name = JSON.stringify([String(context.hostOf), slug, id, page.language, chosen !== null]);
    if (!shown.isThere(name)) await readAnew(context, () => Promise.resolve());
    const xml = await shown.find(name, () => write({ slug, id }, page, context));
    const etag = `"${createHash('sha256').update(xml).digest('base64url').slice(0, 22)}"`;
    const has = isKnown(request, etag);
    response.writeHead(has ? 304 : 200, {
      'content-type': `${FEED_TYPE}; charset=utf-8`,
      'cache-control': 'public, max-age=60',
      etag,
      ...(!has && { 'content-length': xml.length }),
    });
    response.end(has || request.method === 'HEAD' ? undefined : xml);
  };
});

export const FEEDS: readonly Address<FeedsApp>[] = [
  '/results/:slug/feed.xml',
  '/results/:slug/:id/feed.xml',
].map((path): Address<FeedsApp> => ({
  door: 'citizens',
  methods: READ,
  path,
  parts: { id: String.raw`[1-9]\d{0,17}` },
  spelling: 'anyCase',
  who: 'anybody',
  answer: answerFeed,
}));
