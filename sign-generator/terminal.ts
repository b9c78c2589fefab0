// What a command of the sign generator writes to, and the clock it measures by.

export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** True if a line on the error stream can be written over. */
  readonly isScreen: boolean;
  /** Milliseconds since any beginning. */
  readonly now: () => number;
}
