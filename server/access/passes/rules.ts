// What is true of passes: how one looks, how long it is good.

/** So that people and scanners of secrets know one when they see it. */
export const PASS_PREFIX = 'pass_';

/** A shop has a season; a fitter's day is one, and a few more for the weather. */
export const SHOP_DAYS = 90;
export const FITTER_DAYS = 7;
/** Beyond the last day of a programme: for a phone that was without a signal on it. */
export const MYSTERY_CLIENT_DAYS = 7;
