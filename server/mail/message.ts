// A letter to a member, and whoever sends it.

export interface Message {
  readonly to: string;
  readonly subject: string;
  /** Plain text, with addresses written out. */
  readonly text: string;
}

/** What became of a letter: on its way, or kept in the data folder, where whoever runs the platform finds it. */
export type Delivery = 'sent' | 'kept';

/** Hands a message over. Rejects only where it could not even be kept. */
export type Send = (message: Message) => Promise<Delivery>;
