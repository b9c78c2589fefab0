// Writes a feed as Atom (RFC 4287): the same text for the same entries, and nothing that XML would take for a mark.
import { inMarkup } from '../text/markup.ts';

/** What a link to a feed says of its type. */
export const FEED_TYPE = 'application/atom+xml';

export interface Entry {
  /** A tag: URI (RFC 4151), the same for good and in every language. */
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Of the page that says more. */
  readonly address: string;
  readonly text: string;
}

export interface Feed {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly author: string;
  /** Its own address, and its page's. */
  readonly self: string;
  readonly page: string;
  readonly entries: readonly Entry[];
}

/** So many entries has a feed at most: a reader has the older ones, or wants none. */
const MOST_ENTRIES = 50;

// A title is one line in a reader's list.
const LONGEST_TITLE = 100;

/** As it may stand in XML, which has no room for some characters at all. */
export function inXml(text: string): string {
  return inMarkup(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));
}

function shortened(text: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  const end = text.lastIndexOf(' ', LONGEST_TITLE - 1);
  return `${text.slice(0, end > 0 ? end : LONGEST_TITLE)} …`;
}

// Nobody notes an hour: that of a day is the same all over the world.
const instant = (day: string): string => `${day}T12:00:00Z`;

/** Before the year in which feeds began nothing was told: readers take 1970 for a mistake. */
const NEVER = '2026-01-01T00:00:00Z';

const newestFirst = (a: Entry, b: Entry): number => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1);

/** Without any entry it was never updated. Of one day the entries stay in their order. */
export function writeAtom({ id, language, title, author, self, page, entries }: Feed): string {
  const shown = entries.toSorted(newestFirst).slice(0, MOST_ENTRIES);
  const alternate = (address: string) =>
    `<link rel="alternate" type="text/html" hreflang="${inXml(language)}" href="${inXml(address)}"/>`;
  const written = shown.map(
    (entry) => `<entry>
<id>${inXml(entry.id)}</id>
<title>${inXml(shortened(entry.title))}</title>
<updated>${instant(entry.day)}</updated>
${alternate(entry.address)}
<content type="text">${inXml(entry.text)}</content>
</entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${inXml(language)}">
<id>${inXml(id)}</id>
<title>${inXml(title)}</title>
<updated>${shown[0] ? instant(shown[0].day) : NEVER}</updated>
<author><name>${inXml(author)}</name></author>
<link rel="self" type="${FEED_TYPE}" hreflang="${inXml(language)}" href="${inXml(self)}"/>
${alternate(page)}
${written.join('')}</feed>
`;
}
