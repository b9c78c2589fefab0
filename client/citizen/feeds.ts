// The feeds of what was improved, in a city or at a place: what each asks of GraphQL, and the Atom (RFC 4287) that it makes of it.
import type { CityFeedQuery, FeedEntryFragment, PlaceFeedQuery } from '../generated/operations.ts';
import { month } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';
import { MASTHEAD, ownerName } from '../parts/page/Masthead.tsx';

/** What a link to a feed says of its type. */
export const FEED_TYPE = 'application/atom+xml';

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

const CITY_FEED = /* GraphQL */ `
  query CityFeed($slug: String!, $language: String!) {
    municipality(slug: $slug) {
      ...Masthead
      improvements(first: 20) {
        ...FeedEntry
      }
    }
  }
  ${MASTHEAD}
  ${ENTRY}
`;

const PLACE_FEED = /* GraphQL */ `
  query PlaceFeed($slug: String!, $id: ID!, $language: String!) {
    location(municipality: $slug, id: $id) {
      name(language: $language)
      municipality {
        ...Masthead
      }
      improvements(first: 10) {
        ...FeedEntry
      }
    }
  }
  ${MASTHEAD}
  ${ENTRY}
`;

// A title is one line in a reader's list.
const LONGEST_TITLE = 100;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As it may stand in XML, which has no room for some characters at all. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

function shortened(text: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  const end = text.lastIndexOf(' ', LONGEST_TITLE - 1);
  return `${text.slice(0, end > 0 ? end : LONGEST_TITLE)} …`;
}

// Nobody notes an hour: that of a day is the same all over the world.
const instant = (day: string): string => `${day}T12:00:00Z`;

const NEVER = '1970-01-01T00:00:00Z';

interface Feed {
  /** Path of the page that it belongs to. */
  readonly path: string;
  readonly title: string;
  readonly author: string;
  readonly entries: readonly FeedEntryFragment[];
}

/** The same text for the same improvements: without any it was never updated. */
function atom(context: PageContext, { path, title, author, entries }: Feed): string {
  const at = (path: string): string => escape(new URL(link(context, path), context.publicUrl).href);
  const id = escape(`${context.publicUrl}${path}/feed.xml`);
  const written = entries.map(({ id: number, text, said, doneOn, locations }) => {
    const where = [month(doneOn, context.language), ...locations.map(({ name }) => name)].join(' · ');
    const told = [...(said === null ? [] : [say(context.texts.report.said, { said })]), text, where];
    return `<entry>
<id>${id}#${number}</id>
<title>${escape(shortened(text))}</title>
<updated>${instant(doneOn)}</updated>
<link rel="alternate" type="text/html" href="${at(path)}"/>
<content type="text">${escape(told.join('\n\n'))}</content>
</entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(context.language)}">
<id>${id}</id>
<title>${escape(title)}</title>
<updated>${entries[0] ? instant(entries[0].doneOn) : NEVER}</updated>
<author><name>${escape(author)}</name></author>
<link rel="self" type="${FEED_TYPE}" href="${at(`${path}/feed.xml`)}"/>
<link rel="alternate" type="text/html" href="${at(path)}"/>
${written.join('')}</feed>
`;
}

type Props<Data> = { context: PageContext; data: Data };

/** Each feed with the operation to run first; `write` gives null where there is no such municipality or place. */
export const feeds = {
  city: {
    operation: CITY_FEED,
    write: ({ context, data: { municipality } }: Props<CityFeedQuery>): string | null => {
      if (!municipality) return null;
      const author = ownerName({ context, municipality });
      const { improvements } = context.texts.report;
      const title = `${improvements} · ${author}`;
      const path = `/results/${municipality.slug}`;
      return atom(context, { path, title, author, entries: municipality.improvements });
    },
  },
  place: {
    operation: PLACE_FEED,
    write: ({ context, data: { location } }: Props<PlaceFeedQuery>, id: string): string | null => {
      if (!location) return null;
      const { name, municipality, improvements: entries } = location;
      const author = ownerName({ context, municipality });
      const title = `${context.texts.report.improvements} · ${name}`;
      return atom(context, { path: `/results/${municipality.slug}/${id}`, title, author, entries });
    },
  },
};
