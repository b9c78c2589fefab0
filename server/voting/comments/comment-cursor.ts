// Where a page of comments begins, as it is sent.
import { Cursor } from '../../api/cursor.ts';
import { isDay } from '../../foundation/days.ts';
import { isUuid } from '../../foundation/uuid.ts';
import type { CommentKeys } from './store.ts';

/** The cursors of a list of comments. */
export const cursorOf = (list: 'comments' | 'moderatedComments'): Cursor =>
  new Cursor(list, (key) => isDay(key) && key.endsWith('-01'), isUuid);

/** What they hold. */
export const commentOrder = {
  of: ({ month, id }: CommentKeys): readonly string[] => [month, id],
  from: ([month = '', id = '']: readonly string[]): CommentKeys => ({ month, id }),
};
