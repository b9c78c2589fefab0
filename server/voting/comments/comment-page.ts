// A page of comments that members read; of a search it looks through so many at the most, some at a time, and says where to go on.
import { asGranted } from '../../access/grants/as-granted.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Context } from '../../api/context.ts';
import { pagesBy, type Connection } from '../../api/list-pages.ts';
import type { Slice } from '../../foundation/database/slice.ts';
import { commentOrder, cursorOf } from './comment-cursor.ts';
import { searching, type Search } from './search.ts';
import { slicesOf } from './slices.ts';
import { listComments, type Comment, type CommentFilter, type CommentKeys } from './store.ts';

/** So many comments are looked through for one page of a search. */
const MOST_SEARCHED = 2_500;
/** So many at a time. */
const SLICE = 250;

const CURSOR = cursorOf('comments');

export const PAGES = pagesBy(CURSOR, 50, commentOrder);

interface Asked {
  readonly filter: CommentFilter;
  /** Null: nothing is looked for in the texts. */
  readonly search: string | null;
}

/** The slice of the comments, newest month first, in it in the order of their random ids. */
export async function pageOfComments(
  { database }: Pick<Context, 'database'>,
  read: Grant<'comments.read'>,
  { filter, search }: Asked,
  slice: Slice<CommentKeys>,
): Promise<Connection<Comment>> {
  const list = (part: Slice<CommentKeys>) =>
    asGranted({ database }, read, (tx) => listComments(tx, read, filter, part));
  return search === null ? PAGES.cut(await list(slice), slice) : searched(list, searching(search), slice);
}

async function searched(
  list: (part: Slice<CommentKeys>) => Promise<Comment[]>,
  search: Search,
  slice: Slice<CommentKeys>,
): Promise<Connection<Comment>> {
  const found: Comment[] = [];
  let last = slice.after;
  for await (const part of slicesOf(list, { ...slice, take: SLICE }, MOST_SEARCHED)) {
    for (const comment of part) {
      const matches = search(comment.text);
      if (matches) found.push({ ...comment, matches });
      // One too many tells that a page follows; it begins behind the last that is shown.
      if (found.length === slice.take) return PAGES.cut(found, slice);
    }
    last = part.at(-1) ?? last;
    if (part.length < SLICE) return PAGES.cut(found, slice);
  }
  return goingOn(PAGES.cut(found, slice), slice, last);
}

/** The page, where more may be found behind the last comment that was looked at: there the next one begins. */
function goingOn(
  page: Connection<Comment>,
  { isBackward }: Slice<CommentKeys>,
  last: CommentKeys | null,
): Connection<Comment> {
  const cursor = last && CURSOR.write(commentOrder.of(last));
  const end = isBackward
    ? { hasPreviousPage: true, startCursor: cursor }
    : { hasNextPage: true, endCursor: cursor };
  return { ...page, pageInfo: { ...page.pageInfo, ...end } };
}
