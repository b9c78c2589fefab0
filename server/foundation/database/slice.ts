// A part of a list that is read by the keys of its order, from its beginning or from its end.
import { Prisma } from '../../../prisma/generated/client.ts';

type Direction = 'asc' | 'desc';

/** So many items behind the one with the keys; null: from the first. Backwards: from the last, against the order of the list. */
export interface Slice<Keys> {
  readonly after: Keys | null;
  readonly take: number;
  readonly isBackward: boolean;
}

/** How a slice of a list is read that is sorted so: what is behind its keys, and in which order it comes. */
export interface Way {
  readonly direction: Direction;
  readonly sort: Prisma.Sql;
  readonly isBehind: Prisma.Sql;
}

const WAYS: Readonly<Record<Direction, Way>> = {
  asc: { direction: 'asc', sort: Prisma.sql`ASC`, isBehind: Prisma.sql`>` },
  desc: { direction: 'desc', sort: Prisma.sql`DESC`, isBehind: Prisma.sql`<` },
};

/** The way through a list that is sorted so. */
export function wayThrough(sorted: Direction, { isBackward }: Pick<Slice<unknown>, 'isBackward'>): Way {
  return isBackward === (sorted === 'desc') ? WAYS.asc : WAYS.desc;
}

/** Prisma's condition for the ids that are behind the slice's, of a list that is sorted by them. */
export function idsBehind(
  { after }: Slice<bigint>,
  { direction }: Way,
): { readonly id?: { readonly gt?: bigint; readonly lt?: bigint } } {
  if (after === null) return {};
  return { id: direction === 'asc' ? { gt: after } : { lt: after } };
}
