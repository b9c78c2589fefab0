// Refusals: one class, one closed list of codes. Outcomes that a person can act on are data in the schema, not errors.

export const ERROR_CODES = [
  'BAD_INPUT',
  'WRONG_METHOD',
  'WRONG_TYPE',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'FACTOR_FIRST',
  'CONFIRM_FIRST',
  'ADDRESS_FIRST',
  'TOO_LARGE',
  'TOO_COMPLEX',
  'TOO_MANY_REQUESTS',
  'UNAVAILABLE',
  'SUSPENDED',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** The HTTP status that says the same as a code. */
export const HTTP_STATUS: Readonly<Record<ErrorCode, number>> = {
  BAD_INPUT: 400,
  WRONG_METHOD: 405,
  WRONG_TYPE: 415,
  NOT_FOUND: 404,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  FACTOR_FIRST: 403,
  CONFIRM_FIRST: 403,
  ADDRESS_FIRST: 409,
  TOO_LARGE: 413,
  TOO_COMPLEX: 400,
  TOO_MANY_REQUESTS: 429,
  UNAVAILABLE: 503,
  SUSPENDED: 503,
  INTERNAL: 500,
};

/** After how many seconds a client may try again. A flood is counted by the minute; a suspension lasts for hours at least. */
export const RETRY_AFTER_SECONDS: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAVAILABLE: 5,
  SUSPENDED: 3_600,
  TOO_MANY_REQUESTS: 60,
};

/** A refusal whose code and message may be shown to whoever asked. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  /** After how many seconds it can be tried again, where that is not the usual time of the code. */
  readonly retrySeconds: number | undefined;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions & { retrySeconds?: number }) {
    super(message, options);
    this.code = code;
    this.retrySeconds = options?.retrySeconds;
  }
}

/** The refusal of a municipality that is suspended: a vote hears that it does not count. */
export function suspended(): AppError {
  return new AppError(
    'SUSPENDED',
    'This municipality is suspended for now: nothing of it is shown, changed or counted. A vote sent now was not counted.',
  );
}
