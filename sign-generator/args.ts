// What the command line asks for.
import { parseArgs } from 'node:util';
import { cli } from './text/cli.ts';

export interface Wish {
  readonly municipality: string;
  readonly out: string;
  readonly locations: readonly string[];
  /** Without a slash at the end. */
  readonly api: string;
  readonly token: string | undefined;
}

export type Args =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly sentence: string }
  | { readonly kind: 'make'; readonly wish: Wish };

const wrong = (problem: string): Args => ({ kind: 'wrong', sentence: cli.usage(problem) });

/** Returns what the words after the command mean; never throws. */
export function readArgs(words: readonly string[]): Args {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...words],
      options: {
        municipality: { type: 'string' },
        out: { type: 'string' },
        location: { type: 'string', multiple: true, default: [] },
        api: { type: 'string', default: 'http://localhost:4000' },
        token: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return wrong(
      error instanceof Error ? (error.message.split('. ')[0] ?? '').replace(/\.?$/, '.') : String(error),
    );
  }
  const { municipality, out, location, api, token, help } = values;
  if (help) return { kind: 'help' };
  if (!municipality) return wrong(cli.needs('--municipality'));
  if (!out) return wrong(cli.needs('--out'));
  if (!URL.canParse(api) || !/^https?:/.test(api)) return wrong(cli.wrongApi(api));
  return {
    kind: 'make',
    wish: { municipality, out, locations: location, api: api.replace(/\/+$/, ''), token },
  };
}
