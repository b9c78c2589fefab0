// What a judge finds that is declined: said with its reason in the table, and found out where nothing is found of it any more.

/** Each with its reason, in the order in which they stand. */
export type Declined = Readonly<Record<string, string>>;

/** For the table: what is declined, and why. */
export const sayDeclined = (declined: Declined): string =>
  Object.entries(declined)
    .map(([what, reason]) => `\`${what}\`: ${reason}`)
    .join('; ');

/** A finding for each of what nothing is found any more: it needs no reason. */
export const idleIn = (declined: readonly string[], isFound: (what: string) => boolean): string[] =>
  declined.filter((what) => !isFound(what)).map((what) => `declined without need: ${what}`);
