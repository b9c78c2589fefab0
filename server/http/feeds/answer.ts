// Feeds of what was improved in a city, and at a place: Atom, kept for a minute as pages are.
import { FEED_TYPE, feeds } from '../../../client/citizen/feeds.ts';
import type { CityFeedQuery, PlaceFeedQuery } from '../../../client/generated/operations.ts';
import { AppError } from '../../foundation/errors.ts';
import type { Context } from '../../api/context.ts';
import { run } from '../../api/run-in-process.ts';
import { besidePages, type Beside } from '../pages/beside-pages.ts';

/** Some KB each. */
const MOST_FEEDS = 300;

async function write({ slug, id, page }: Beside, context: Context): Promise<Buffer> {
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

export const FEEDS = besidePages('feed.xml', () => ({
  what: 'feed',
  type: `${FEED_TYPE}; charset=utf-8`,
  most: MOST_FEEDS,
  // Whether the language was chosen stands in the links.
  read: (url) => ({ wanted: null, parts: [url.searchParams.has('language')] }),
  make: (beside, _wanted, context) => write(beside, context),
}));
