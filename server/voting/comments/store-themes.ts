// The texts that themes are counted in: what the grant's holder may read of the months, and which of it was written where he or she asks.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { Slice } from '../../foundation/database/slice.ts';
import { isAt, readable, readingOf, type CommentFilter, type CommentKeys } from './store.ts';

export interface ThemeText extends CommentKeys {
  readonly text: string;
  readonly isInside: boolean;
}

/** The newest months first. Of other places only what the grant's scope has. */
export function listThemeTexts(
  tx: Tenant,
  read: Grant<'comments.read'>,
  filter: CommentFilter,
  slice: Slice<CommentKeys>,
): Promise<ThemeText[]> {
  const { isBehind, inOrder } = readingOf(slice);
  return tx.$queryRaw<ThemeText[]>(
    Prisma.sql`SELECT id, month::text, text, ${isAt(filter, read.municipalityId)} AS "isInside" FROM comments
      WHERE ${readable(read, filter)} AND ${isBehind} ${inOrder}`,
  );
}
