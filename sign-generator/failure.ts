// The one kind of error that the person at the keyboard is meant to read.

/** Something stands in the way that is not a bug; the message is one clear sentence. */
export class SignFailure extends Error {
  override readonly name = 'SignFailure';
}
