// Where too many forms are handed over within a minute, their pages say so themselves and keep what was written.
import { AppError } from '../../foundation/errors.ts';

/** The result; `crowded` where that was refused with TOO_MANY_REQUESTS. */
export async function orCrowded<Result, Crowded>(
  work: Promise<Result>,
  crowded: Crowded,
): Promise<Result | Crowded> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === 'TOO_MANY_REQUESTS') return crowded;
    throw error;
  }
}
