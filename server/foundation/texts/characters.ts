// How long a text is to whoever types it.

/** Whether it has more characters, as the fields of forms count them: some are two of the units that `length` counts. */
export function isLonger(text: string, most: number): boolean {
  // What is longer in any case is not taken apart.
  return text.length > 2 * most || (text.length > most && Array.from(text).length > most);
}
