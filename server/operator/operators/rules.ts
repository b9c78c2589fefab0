// What is true of operators' pages: where they stand.

/** Everything of operators lies under it. */
export const OPERATOR_PATH = '/operator';
