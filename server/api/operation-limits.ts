// Bounds on a query, the same for everybody from the first day; a key lifts what it may cost, and no other. Variables count
// as what they hold.
import type { AllowanceName } from '../access/grants/key-holder.ts';
import { AppError } from '../foundation/errors.ts';

/** What an operation may cost, and all of a minute. */
export interface Allowance {
  readonly operation: number;
  readonly minute: number;
}

/** What anybody may spend, by network: a minute is some 2.4 seconds of CPU time (docs/api.md). */
export const ANYBODY: Allowance = { operation: 10_000, minute: 300_000 };

/** What a network may spend where it is for our own operations, and for pages that are made anew: all of it is one quota. */
export const OWN_MINUTE = 3 * ANYBODY.minute;
export const PAGES_MINUTE = 5 * ANYBODY.minute;

/** What a page costs that is made anew, about; a vote page costs nothing. */
export const PAGE_COST = 5_000;

/** What whatever comes in costs, also what is refused then, or cannot even be read. */
export const ENTRY_COST = 200;

/** What whoever shows a key may spend on its municipality, by key. */
export const ALLOWED: Readonly<Record<AllowanceName, Allowance>> = {
  RAISED: { operation: 30_000, minute: 5 * ANYBODY.minute },
  LARGE: { operation: 30_000, minute: 20 * ANYBODY.minute },
};

/** Fields within fields, and all fields together. Aliases count. */
export const SHAPE = { depth: 12, breadth: 250 } as const;

/** Tokens that a document may have; the parser stops there. GraphiQL's introspection takes about 500. */
export const MAX_TOKENS = 2_000;

/** Selections that may stand in a document. GraphiQL's introspection has about 100. */
export const MAX_SELECTIONS = 300;

/** Fragments that a document may have, and variables of an operation: looking for what is wrong with each takes long. */
export const MAX_FRAGMENTS = 30;
export const MAX_VARIABLES = 50;

/** Values about the schema that an operation may ask for: half as many again as what tools ask for, of whom the whole schema is asked. */
export const MAX_INTROSPECTION = 225_000;

/** Bytes that the body of a request may have. */
export const MAX_BODY_BYTES = 100_000;

/** Bytes that the body of a request may have which names one of our own operations: it holds variables only. */
export const MAX_OWN_BYTES = 10_000;

/** Items that a page of a list may have. */
export const MAX_PAGE = 100;

/** Characters that any text has at most which an operation sends; what one may have where it is kept is told apart. */
export const MAX_TEXT = 5_000;

/** Characters that a text to look for may have: no name is as long, and looking for it in every name is slow. */
export const MAX_SEARCH = 100;

/** What an operation costs, and its shape. */
export interface Cost {
  readonly complexity: number;
  readonly depth: number;
  readonly breadth: number;
}

/** Refuses (TOO_COMPLEX) what costs more than an operation may, or has another shape. */
export function refuseCostly(cost: Cost, { operation }: Allowance = ANYBODY): void {
  const { complexity, depth, breadth } = cost;
  const limits: Cost = { ...SHAPE, complexity: operation };
  const over = (['depth', 'breadth', 'complexity'] as const).find((each) => cost[each] > limits[each]);
  if (over === undefined) return;
  throw new AppError(
    'TOO_COMPLEX',
    `This query is over the limit of ${over}: complexity ${complexity} (${limits.complexity} allowed), ` +
      `depth ${depth} (${limits.depth}), breadth ${breadth} (${limits.breadth}). Ask for smaller pages.`,
  );
}
