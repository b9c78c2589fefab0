// The command line of `npm run demo`.
import { parseArgs } from 'node:util';

export const USAGE = `Adds invented ratings to a demo city, or takes away what it published.

  npm run demo -- --ratings 100000
  npm run demo -- --municipality kazanlak --clear

  --ratings NUMBER       how many ratings to add, over the last two years
  --clear                take away every rating and its counts (before any are added)
  --municipality SLUG    the demo city (stara-zagora)
  --seed TEXT            other invented ratings for another text (kazva)
  --help                 this text

With DATABASE_URL that database is used, else the embedded one, which must not be running.
A municipality that is live is refused.
`;

export interface DemoArgs {
  readonly municipality: string;
  readonly ratings: number;
  readonly clear: boolean;
  readonly seed: string;
}

/** A command line that makes no sense. The message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const MOST_RATINGS = 5_000_000;

/** What the command line asks for; `help` where it asks for help. Throws a UsageError. */
export function readArgs(args: readonly string[]): DemoArgs | 'help' {
  const { ratings: text, help, ...rest } = parse(args);
  if (help) return 'help';
  const ratings = Number(text ?? '0');
  if (text !== undefined && !(/^\d+$/.test(text) && ratings >= 1 && ratings <= MOST_RATINGS)) {
    throw new UsageError(`--ratings takes a whole number from 1 to ${MOST_RATINGS}, not "${text}".`);
  }
  if (text === undefined && !rest.clear)
    throw new UsageError('Nothing to do: give --ratings NUMBER or --clear.');
  return { ...rest, ratings };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        municipality: { type: 'string', default: 'stara-zagora' },
        ratings: { type: 'string' },
        clear: { type: 'boolean', default: false },
        seed: { type: 'string', default: 'kazva' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
