// The calendars of a city, a part of it and a place: what each asks of GraphQL, and the promised days in it, those that are done too.
import type {
  CalendarEntryFragment,
  CityCalendarQuery,
  PlaceCalendarQuery,
} from '../generated/operations.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';
import { writeCalendar, type CalendarDay } from './icalendar.ts';
import { promiseSentence } from './Promised.tsx';
import { partNames, type Part } from './report.ts';

const ENTRY = /* GraphQL */ `
  fragment CalendarEntry on Improvement {
    id
    text(language: $language)
    said(language: $language)
    doneOn
    locations {
      name(language: $language)
    }
    promise {
      day
      firstDay
      state
      steps {
        on
      }
    }
  }
`;

const CITY_CALENDAR = /* GraphQL */ `
  query CityCalendar($slug: String!, $language: String!, $category: ID, $settlement: ID) {
    municipality(slug: $slug) {
      slug
      name(language: $language)
      categories {
        id
        name(language: $language)
      }
      settlements {
        id
        name(language: $language)
      }
      plannedImprovements(category: $category, settlement: $settlement, first: 50) {
        ...CalendarEntry
      }
      improvements(category: $category, settlement: $settlement, first: 50) {
        ...CalendarEntry
      }
    }
  }
  ${ENTRY}
`;

const PLACE_CALENDAR = /* GraphQL */ `
  query PlaceCalendar($slug: String!, $id: ID!, $language: String!) {
    location(municipality: $slug, id: $id) {
      name(language: $language)
      municipality {
        slug
      }
      plannedImprovements(first: 20) {
        ...CalendarEntry
      }
      improvements(first: 20) {
        ...CalendarEntry
      }
    }
  }
  ${ENTRY}
`;

interface Source {
  readonly context: PageContext;
  readonly slug: string;
  /** What the calendar is of, in words. */
  readonly name: string;
  /** Of the page that says more. */
  readonly path: string;
  readonly part: Part;
  readonly entries: readonly CalendarEntryFragment[];
}

function daysOf({ context, slug, path, part, entries }: Source): CalendarDay[] {
  const { texts, publicUrl } = context;
  const address = new URL(link(context, path, part), publicUrl).href;
  return entries.flatMap(({ id, text, said, doneOn, locations, promise }) => {
    const last = promise?.steps.at(-1);
    if (!promise || !last) return [];
    const told = [
      promiseSentence(context, promise, doneOn),
      ...(said === null ? [] : [say(texts.report.said, { said })]),
      locations.map(({ name }) => name).join(' · '),
    ];
    return {
      uid: `${slug}-improvement-${id}@${new URL(publicUrl).hostname}`,
      sequence: promise.steps.length - 1,
      changedOn: last.on,
      day: promise.day,
      isCancelled: promise.state === 'GIVEN_UP',
      title: text,
      text: told.filter(Boolean).join('\n'),
      address,
    };
  });
}

function write(source: Source): string {
  const { context, name } = source;
  return writeCalendar({
    name: say(context.texts.promises.calendarTitle, { name }),
    language: context.language,
    days: daysOf(source),
  });
}

type Props<Data> = { context: PageContext; data: Data };

/** Each calendar with the operation to run first; `write` gives null where there is no such municipality, part or place. */
export const calendars = {
  city: {
    operation: CITY_CALENDAR,
    write: ({ context, data: { municipality } }: Props<CityCalendarQuery>, part: Part): string | null => {
      const names = municipality && partNames(context, municipality, part);
      if (!municipality || !names) return null;
      const { slug, name, plannedImprovements, improvements } = municipality;
      const entries = [...plannedImprovements, ...improvements];
      const called = [name, ...names].join(' · ');
      return write({ context, slug, name: called, path: `/results/${slug}`, part, entries });
    },
  },
  place: {
    operation: PLACE_CALENDAR,
    write: ({ context, data: { location } }: Props<PlaceCalendarQuery>, id: string): string | null => {
      if (!location) return null;
      const { name, municipality, plannedImprovements, improvements } = location;
      const { slug } = municipality;
      const entries = [...plannedImprovements, ...improvements];
      return write({ context, slug, name, path: `/results/${slug}/${id}`, part: {}, entries });
    },
  },
};
