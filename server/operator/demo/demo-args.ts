// The command line of `npm run demo`.
import { parseWords, refuse } from '../commands/usage-error.ts';

export interface DemoArgs {
  readonly municipality: string;
  readonly ratings: number;
  readonly clear: boolean;
  readonly seed: string;
}

const MOST_RATINGS = 5_000_000;

/** What the command line asks for; `help` where it asks for help. Throws a UsageError. */
export function readArgs(args: readonly string[]): DemoArgs | 'help' {
  const { ratings: text, help, ...rest } = parse(args);
  if (help) return 'help';
  const ratings = Number(text ?? '0');
  if (text !== undefined && !(/^\d+$/.test(text) && ratings >= 1 && ratings <= MOST_RATINGS)) {
    return refuse('ratings', { most: String(MOST_RATINGS), text });
  }
  if (text === undefined && !rest.clear) return refuse('noDemo');
  return { ...rest, ratings };
}

function parse(args: readonly string[]) {
  return parseWords({
    args: [...args],
    options: {
      municipality: { type: 'string', default: 'stara-zagora' },
      ratings: { type: 'string' },
      clear: { type: 'boolean', default: false },
      seed: { type: 'string', default: 'kazva' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  }).values;
}
