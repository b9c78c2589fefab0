// An answer of the server that says no, outside GraphQL.

interface Options extends ErrorOptions {
  /** When it may be tried again, where the server says so. */
  readonly retryAt?: Date | undefined;
}

/** The server's refusal with its code: one of better-auth's, or of the codes that GraphQL has too; UNREACHABLE: no answer. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly retryAt: Date | undefined;

  constructor(
    readonly code: string,
    options: Options = {},
  ) {
    super(`The server refused: ${code}`, options);
    this.retryAt = options.retryAt;
  }

  static is(error: unknown): error is Refused {
    return error instanceof Refused;
  }
}
