// Which page of a list is asked for: forwards with first and after, or backwards with last and before, as Relay's connections have it.
import type { Slice } from '../foundation/database/slice.ts';
import { AppError } from '../foundation/errors.ts';
import { builder } from './builder.ts';
import { MAX_PAGE } from './operation-limits.ts';

/** The arguments of a page, as they come in. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** How many items a page has where nobody says, and how few it may have. */
export interface Sizes {
  readonly usual: number;
  readonly least: number;
}

/** The arguments of a field that has pages. */
export function pageArgs({ usual, least }: Sizes) {
  return builder.args((t) => ({
    first: t.int({
      description: `How many, ${least} to ${MAX_PAGE}; ${usual} where neither first nor last is given.`,
    }),
    after: t.string({
      description: 'A cursor of the same list, as endCursor of the page before: what follows.',
    }),
    last: t.int({
      description: `How many from the end, or before the cursor, ${least} to ${MAX_PAGE}. Not with first or after.`,
    }),
    before: t.string({
      description: 'A cursor of the same list, as startCursor of the page behind: what comes before it.',
    }),
  }));
}

/** How many items are asked for. Refuses (BAD_INPUT) more than a page may have, or fewer. */
function sizeOf({ first, last }: PageArguments, { usual, least }: Sizes): number {
  const size = first ?? last ?? usual;
  if (size >= least && size <= MAX_PAGE) return size;
  throw new AppError('BAD_INPUT', `${isGiven(first) ? 'first' : 'last'} is ${least} to ${MAX_PAGE}.`);
}

/** What a page costs for the limits: one, and as much for each item that it may hold. Refuses as the page itself does. */
export function costOfPage(sizes: Sizes) {
  return (args: PageArguments): { field: number; multiplier: number } => ({
    field: 1,
    multiplier: sizeOf(args, sizes),
  });
}

/**
 * The part of the list that the arguments ask for, with one item more than the page holds, which tells that another follows.
 * `keysOf`: what a cursor holds. Refuses (BAD_INPUT) both ways at once: their order would decide what is left.
 */
export function sliceOf<Keys>(
  args: PageArguments,
  sizes: Sizes,
  keysOf: (cursor: string | null | undefined) => Keys | null,
): Slice<Keys> {
  const { first, after, last, before } = args;
  const isBackward = isGiven(last) || isGiven(before);
  if (isBackward && (isGiven(first) || isGiven(after)))
    throw new AppError('BAD_INPUT', 'A page is asked for with first and after, or with last and before.');
  return { after: keysOf(isBackward ? before : after), take: sizeOf(args, sizes) + 1, isBackward };
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;
