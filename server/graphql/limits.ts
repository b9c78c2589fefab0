// Bounds on a stranger's query, the same for everybody from the first day. Variables count as what they hold.
import { AppError } from '../errors.ts';

/** A field costs 1, a list as much as the items it may hold. Aliases count towards breadth. */
export const QUERY_LIMITS = { complexity: 5_000, depth: 12, breadth: 200 } as const;

/** Tokens that a document may have; the parser stops there. GraphiQL's introspection takes about 500. */
export const MAX_TOKENS = 2_000;

/** Selections that may stand in a document. GraphiQL's introspection has about 100. */
export const MAX_SELECTIONS = 300;

/** Values about the schema that an operation may ask for, about twice what GraphiQL asks for. */
export const MAX_INTROSPECTION = 60_000;

/** Bytes that the body of a request may have. */
export const MAX_BODY_BYTES = 100_000;

/** Bytes that the body of a request may have which names one of our own operations: it holds variables only. */
export const MAX_OWN_BYTES = 10_000;

/** Items that a page of a list may have. */
export const MAX_PAGE = 100;

/** Characters that a text to look for may have: no name is as long, and looking for it in every name is slow. */
export const MAX_SEARCH = 100;

/** The refusal of a query over the limits. */
export function tooComplex(
  kind: string,
  cost: { complexity: number; depth: number; breadth: number },
): AppError {
  const { complexity, depth, breadth } = cost;
  return new AppError(
    'TOO_COMPLEX',
    `This query is over the limit of ${kind.toLowerCase()}: complexity ${complexity} (${QUERY_LIMITS.complexity} allowed), ` +
      `depth ${depth} (${QUERY_LIMITS.depth}), breadth ${breadth} (${QUERY_LIMITS.breadth}). Ask for smaller pages.`,
  );
}
