// The feeds of a city, a part of it and a place: what each asks of GraphQL, and the entries of it: months of results, what was improved and what
// is promised.
import type {
  CityFeedQuery,
  FeedEntryFragment,
  FeedMonthsFragment,
  FeedPromiseFragment,
  PlaceFeedQuery,
} from '../generated/operations.ts';
import { monthAfter } from '../charts/months.ts';
import { average, month } from '../text/formats.ts';
import { say, sayCount } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';
import { MASTHEAD, ownerName } from '../parts/page/Masthead.tsx';
import { writeAtom, type Entry } from './atom.ts';
import { FEED_PROMISE, promiseEntries } from './promise-entries.ts';
import { partNames, type Part } from './report.ts';

const ENTRY = /* GraphQL */ `
  fragment FeedEntry on Improvement {
    id
    text(language: $language)
    said(language: $language)
    doneOn
    locations {
      name(language: $language)
    }
  }
`;

const MONTHS = /* GraphQL */ `
  fragment FeedMonths on Summary {
    series(by: MONTH) {
      starts
      counts
      averages
      lowers
      uppers
    }
  }
`;

const CITY_FEED = /* GraphQL */ `
  query CityFeed($slug: String!, $language: String!, $category: ID, $settlement: ID) {
    municipality(slug: $slug) {
      ...Masthead
      publishedUpTo
      categories {
        id
        name(language: $language)
      }
      settlements {
        id
        name(language: $language)
      }
      summary(category: $category, settlement: $settlement) {
        ...FeedMonths
      }
      improvements(category: $category, settlement: $settlement, first: 50) {
        ...FeedEntry
      }
      plannedImprovements(category: $category, settlement: $settlement, first: 50) {
        ...FeedPromise
      }
    }
  }
  ${MASTHEAD}
  ${MONTHS}
  ${ENTRY}
  ${FEED_PROMISE}
`;

const PLACE_FEED = /* GraphQL */ `
  query PlaceFeed($slug: String!, $id: ID!, $language: String!) {
    location(municipality: $slug, id: $id) {
      name(language: $language)
      municipality {
        ...Masthead
        publishedUpTo
      }
      summary {
        ...FeedMonths
      }
      improvements(first: 20) {
        ...FeedEntry
      }
      plannedImprovements(first: 20) {
        ...FeedPromise
      }
    }
  }
  ${MASTHEAD}
  ${MONTHS}
  ${ENTRY}
  ${FEED_PROMISE}
`;

/** More months than a reader looks back. */
const MOST_MONTHS = 24;

interface Source {
  readonly context: PageContext;
  readonly municipality: NonNullable<PlaceFeedQuery['location']>['municipality'];
  /** What the page is of, in words; the whole city has no name of its own. */
  readonly name: string | null;
  /** Path of the page, and what narrows it. */
  readonly path: string;
  readonly part: Pick<Part, 'category' | 'settlement'>;
  readonly months: FeedMonthsFragment['series'];
  readonly improvements: readonly FeedEntryFragment[];
  readonly planned: readonly FeedPromiseFragment[];
}

/** The same for good, in every language: named by the platform's host in the year in which feeds began. */
function tagOf({ context, path }: Source, of: string, part: Source['part'] = {}): string {
  // Without the language that the reader's address names.
  const named = link({ ...context, path }, of, part);
  return `tag:${new URL(context.publicUrl).hostname},2026:${named}`;
}

const absolute = (context: PageContext, path: string): string => new URL(path, context.publicUrl).href;

/** A month is told once it is over: something was published after it, so that what stands in it stays. */
function monthEntries(source: Source): Entry[] {
  const { context, municipality, path, part, months } = source;
  const { language, texts } = context;
  const { publishedUpTo } = municipality;
  const rows = months.starts.map((start, at) => ({ start, at })).slice(-MOST_MONTHS);
  return rows.flatMap(({ start, at }) => {
    const [count = 0, mean, lower, upper] = [
      months.counts[at],
      months.averages[at],
      months.lowers[at],
      months.uppers[at],
    ];
    const next = monthAfter(start, 1);
    if (count === 0 || mean === undefined || publishedUpTo === null || publishedUpTo < next) return [];
    const answers = sayCount(texts.results.answers, count, language);
    const period = start.slice(0, 7);
    const interval =
      lower === undefined || upper === undefined
        ? []
        : [
            say(texts.results.interval, {
              answers,
              lower: average(lower, language),
              upper: average(upper, language),
            }),
          ];
    return {
      id: tagOf(source, `${path}/${period}`, part),
      title: `${month(start, language)} · ${average(mean, language)} ${texts.results.outOf} · ${answers}`,
      day: next,
      address: absolute(context, link(context, path, { ...part, period })),
      text: [...interval, texts.results.selfSelected].join(' '),
    };
  });
}

function improvementEntries(source: Source): Entry[] {
  const { context, municipality, path, part, improvements } = source;
  return improvements.map(({ id, text, said, doneOn, locations }) => {
    const where = [month(doneOn, context.language), ...locations.map(({ name }) => name)].join(' · ');
    const told = [...(said === null ? [] : [say(context.texts.report.said, { said })]), text, where];
    return {
      id: tagOf(source, `/results/${municipality.slug}/improvements/${id}`),
      title: text,
      day: doneOn,
      address: absolute(context, link(context, path, part)),
      text: told.join('\n\n'),
    };
  });
}

function write(source: Source): string {
  const { context, municipality, name, path, part } = source;
  const author = ownerName({ context, municipality });
  const self = `${path}/feed.xml`;
  return writeAtom({
    id: tagOf(source, self, part),
    language: context.language,
    title: `${context.texts.page.results} · ${name ?? author}`,
    author,
    self: absolute(context, link(context, self, part)),
    page: absolute(context, link(context, path, part)),
    entries: [
      ...monthEntries(source),
      ...improvementEntries(source),
      ...promiseEntries({
        context,
        planned: source.planned,
        tag: (id) => tagOf(source, `/results/${municipality.slug}/improvements/${id}/promise`),
        address: absolute(context, link(context, path, part)),
      }),
    ],
  });
}

type Props<Data> = { context: PageContext; data: Data };

/** Each feed with the operation to run first; `write` gives null where there is no such municipality, part or place. */
export const feeds = {
  city: {
    operation: CITY_FEED,
    write: ({ context, data: { municipality } }: Props<CityFeedQuery>, part: Part): string | null => {
      const { category, settlement } = part;
      const names = municipality && partNames(context, municipality, { category, settlement });
      if (!municipality || !names) return null;
      return write({
        context,
        municipality,
        name: names.join(' · ') || null,
        path: `/results/${municipality.slug}`,
        part: { category, settlement },
        months: municipality.summary.series,
        improvements: municipality.improvements,
        planned: municipality.plannedImprovements,
      });
    },
  },
  place: {
    operation: PLACE_FEED,
    write: ({ context, data: { location } }: Props<PlaceFeedQuery>, id: string): string | null => {
      if (!location) return null;
      const { name, municipality, improvements, plannedImprovements: planned, summary } = location;
      const path = `/results/${municipality.slug}/${id}`;
      const months = summary.series;
      return write({ context, municipality, name, path, part: {}, months, improvements, planned });
    },
  },
};
