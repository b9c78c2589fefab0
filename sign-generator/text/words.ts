// What must be said on a sign in each language.

export interface SignWords {
  /** The name as an authority's; „Столична община“ already is one. */
  readonly municipality: (name: string) => string;
  readonly promise: readonly [string, string, string];
  /** The meaning of 1 and of 10, worded as on the vote page. */
  readonly worst: string;
  readonly best: string;
  /** Stands before the domain. */
  readonly noSignal: string;
  readonly demo: string;
}
