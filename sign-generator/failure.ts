// The one kind of error that the person at the keyboard is meant to read.

/** Something stands in the way that is not a bug; the message is one clear sentence. */
export class SignFailure extends Error {
  override readonly name = 'SignFailure';
}

/** Returns what `read` returns; a SignFailure that it throws gets the place in front. */
export function atPlace<Result>(place: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SignFailure)) throw error;
    throw new SignFailure(`${place}: ${error.message}`);
  }
}
