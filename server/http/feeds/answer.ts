// What people follow of a city, a service, a settlement and a place, kept for a minute as pages are: feeds of results and of what was
// improved (Atom), and calendars of what is promised (iCalendar).
import { FEED_TYPE } from '../../../client/citizen/atom.ts';
import { calendars } from '../../../client/citizen/calendars.ts';
import { feeds } from '../../../client/citizen/feeds.ts';
import { CALENDAR_TYPE } from '../../../client/citizen/icalendar.ts';
import type { PageContext } from '../../../client/parts/page/context.ts';
import { AppError } from '../../foundation/errors.ts';
import { run } from '../../api/run-in-process.ts';
import { partOf, type AskedPart } from '../pages/results-part.ts';
import { besidePages, type BesideKind } from '../pages/beside-pages.ts';

/** Some KB each. */
const MOST = 300;

type Part = Omit<AskedPart, 'period'>;

/** What it asks, and how it is written of that; null where there is no such thing. */
interface Written<Data, Of> {
  readonly operation: string;
  readonly write: (props: { context: PageContext; data: Data }, of: Of) => string | null;
}

interface Followed<City, Place> {
  readonly city: Written<City, Part>;
  readonly place: Written<Place, string>;
}

const kindOf = <City, Place>(
  what: 'feed' | 'calendar',
  type: string,
  { city, place }: Followed<City, Place>,
): BesideKind<Part> => ({
  what,
  type: `${type}; charset=utf-8`,
  most: MOST,
  read: (url, id) => {
    const { category, settlement } = partOf(url);
    // Whether the language was chosen stands in the links.
    const isChosen = url.searchParams.has('language');
    const parts = id === undefined ? [isChosen, category, settlement] : [isChosen];
    return { wanted: { category, settlement }, parts };
  },
  make: async ({ slug, id, page }, part, context) => {
    const variables = { slug, id, language: page.language, ...part };
    const text =
      id === undefined
        ? city.write({ context: page, data: await run<City>(city.operation, variables, context) }, part)
        : place.write({ context: page, data: await run<Place>(place.operation, variables, context) }, id);
    if (text === null) throw new AppError('NOT_FOUND', `There is no such ${what}.`);
    return Buffer.from(text);
  },
});

export const FEEDS = besidePages('feed.xml', () => kindOf('feed', FEED_TYPE, feeds));

export const CALENDARS = besidePages('calendar.ics', () => kindOf('calendar', CALENDAR_TYPE, calendars));
