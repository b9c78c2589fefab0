// How long a reader waits for a database that says nothing at all, as one that hangs does; one that is slow is waited for.

/**
 * Milliseconds. A statement waits for longer (limits.ts), and the next one begins anew: their sum is nothing for a person to wait for.
 */
export const SILENCE_MS = 2_500;

/**
 * What the work answers, as long as the database answers somebody: of `silenceMs` at least once. Else rejects with an outage; the work
 * goes on, and nobody hears of it. `answers`: how many statements it answered so far, whoever asked.
 */
export async function unlessSilent<Result>(
  work: Promise<Result>,
  answers: () => number,
  silenceMs: number,
): Promise<Result> {
  let heard = answers();
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    const look = (): void => {
      const present = answers();
      if (present === heard) return reject(silent());
      heard = present;
      timer = setTimeout(look, silenceMs);
    };
    timer = setTimeout(look, silenceMs);
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** As what Node says of a connection on which nothing comes any more. */
function silent(): Error {
  return Object.assign(new Error('The database answers nothing.'), { code: 'ETIMEDOUT' });
}
