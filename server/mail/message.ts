// A letter to a member, and whoever sends it.

export interface Message {
  readonly to: string;
  readonly subject: string;
  /** Plain text, with addresses written out. */
  readonly text: string;
}

/** Hands a message over; rejects where it was not taken. */
export type Send = (message: Message) => Promise<void>;
