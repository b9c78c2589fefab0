// Where the feed of a page lies, and its calendar: told to readers of news in the page's head, and to people as links.
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';
import { FEED_TYPE } from './atom.ts';
import { CALENDAR_TYPE } from './icalendar.ts';
import type { Part } from './report.ts';

/** `path`: of the page of a city or of a place; `part`: what a city's page is narrowed to. */
type Props = { context: PageContext; path: string; title: string; part?: Part };

const feedOf = (context: PageContext, path: string, { category, settlement }: Part): string =>
  link(context, `${path}/feed.xml`, { category, settlement });

const ALL: Part = {};

export function FeedLink({ context, path, title, part = ALL }: Props) {
  return <link rel="alternate" type={FEED_TYPE} title={title} href={feedOf(context, path, part)} />;
}

/** The same as a link in the page. */
export function Follow({ context, path, part = ALL }: Omit<Props, 'title'>) {
  const { thanks } = context.texts;
  return (
    <a href={feedOf(context, path, part)} type={FEED_TYPE}>
      {thanks.follow} <small>{thanks.followHow}</small>
    </a>
  );
}

/** The promised days of the page, to be subscribed to. */
export function FollowPromises({
  context,
  path,
  part: { category, settlement } = ALL,
}: Omit<Props, 'title'>) {
  const { promises } = context.texts;
  return (
    <a href={link(context, `${path}/calendar.ics`, { category, settlement })} type={CALENDAR_TYPE}>
      {promises.calendar} <small>{promises.calendarHow}</small>
    </a>
  );
}
