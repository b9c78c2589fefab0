// What operations of lists with pages have in common: their arguments, as they come in and as they are given on.

/** Forwards alone, of tables whose rows move. */
export const FORWARDS = {
  variables: '$first: Int, $after: String',
  given: 'first: $first, after: $after',
} as const;

/** Both ways, of connections. */
export const BOTH_WAYS = {
  variables: `${FORWARDS.variables}, $last: Int, $before: String`,
  given: `${FORWARDS.given}, last: $last, before: $before`,
} as const;

export const PAGE_INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
