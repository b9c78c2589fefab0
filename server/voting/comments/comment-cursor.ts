// Where a page of comments begins, as it is sent.
import { Cursor } from '../../api/cursor.ts';
import { isDay } from '../../foundation/days.ts';
import type { CommentKeys } from './store.ts';
import { isUuid } from '../../foundation/uuid.ts';

/** The cursors of a list of comments. */
export const cursorOf = (list: 'comments' | 'moderatedComments'): Cursor =>
  new Cursor(list, (key) => isDay(key) && key.endsWith('-01'), isUuid);

/** The keys that the cursor holds; null where there is none. */
export function afterFrom(list: Cursor, cursor: string | null | undefined): CommentKeys | null {
  const [month, id] = list.read(cursor) ?? [];
  return month === undefined || id === undefined ? null : { month, id };
}
