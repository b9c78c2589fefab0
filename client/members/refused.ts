// An answer of the server that says no, outside GraphQL.

/** The server's refusal with its code: one of better-auth's, or of the codes that GraphQL has too. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly code: string,
    /** When it may be tried again, where the server says so. */
    readonly retryAt?: Date,
  ) {
    super(`The server refused: ${code}`);
  }

  static is(error: unknown): error is Refused {
    return error instanceof Refused;
  }
}
