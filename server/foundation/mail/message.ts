// A letter to a member, and whoever sends it.

/** A letter without files. */
export type Plain = Omit<Message, 'attachments'>;

export interface Message {
  readonly to: string;
  /** Who reads the answer; without it whoever runs the platform. */
  readonly replyTo?: string;
  readonly subject: string;
  /** Plain text, with addresses written out. */
  readonly text: string;
  /** The same, drawn. */
  readonly html: string;
  /** The page where the reader says that no more of the kind are to come; of letters that come again and again. */
  readonly unsubscribe?: string;
  readonly attachments?: readonly Attachment[];
}

/** A file that comes with a letter. */
export interface Attachment {
  /** The name that the reader's machine keeps it by. */
  readonly filename: string;
  /** Its kind, as in "application/pdf". */
  readonly contentType: string;
  readonly content: Buffer;
}

/**
 * What became of a letter: on its way; or kept in the data folder, where whoever runs the platform finds it, since the mail server
 * did not take it, or since there is none.
 */
export type Delivery = 'sent' | 'kept' | 'noServer';

/** Hands a message over. Rejects only where it could not even be kept. */
export type Send = (message: Message) => Promise<Delivery>;
