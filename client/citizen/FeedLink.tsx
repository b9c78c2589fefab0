// Tells browsers and readers of news, in a page's head, where the feed of what is improved lies.
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';
import { FEED_TYPE } from './feeds.ts';

/** `path`: of the page of a city or of a place. */
type Props = { context: PageContext; path: string; title: string };

export function FeedLink({ context, path, title }: Props) {
  return <link rel="alternate" type={FEED_TYPE} title={title} href={link(context, `${path}/feed.xml`)} />;
}
