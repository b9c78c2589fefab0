// What is true of groups of places: how they may be called, and how many places they hold.

export const LONGEST_NAME = 100;
export const FEWEST_PLACES = 1;
export const MOST_PLACES = 200;

/** It parts the names of groups in the cell of a table. */
export const NOT_IN_NAME = ';';
