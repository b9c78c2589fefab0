// Where a page of comments begins, as it is sent.
import { AppError } from '../errors.ts';
import { fromCursor } from '../graphql/scalars.ts';
import { isCommentId } from './rules.ts';
import type { CommentKeys } from './store.ts';

/** The keys that the cursor holds; BAD_INPUT where it does not come from here. */
export function afterFrom(cursor: string): CommentKeys {
  const [month = '', id = ''] = fromCursor(cursor, 2);
  if (/^\d{4}-\d{2}-01$/.test(month) && isCommentId(id)) return { month, id };
  throw new AppError('BAD_INPUT', 'This cursor does not come from here.');
}
