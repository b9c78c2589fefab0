// What the command line asks for.
import { parseArgs } from 'node:util';
import type { ProfileWish } from './profile.ts';
import { isStandard } from './standard.ts';
import type { Standard } from './standard.ts';
import { cli } from './text/cli.ts';

export interface Wish {
  readonly municipality: string;
  readonly out: string;
  readonly locations: readonly string[];
  /** Without a slash at the end. */
  readonly api: string;
  readonly token: string | undefined;
  readonly standard: Standard;
  readonly profile: ProfileWish | undefined;
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
        pdfx: { type: 'string', default: 'x1a' },
        icc: { type: 'string' },
        condition: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return wrong(
      error instanceof Error ? (error.message.split('. ')[0] ?? '').replace(/\.?$/, '.') : String(error),
    );
  }
  const { municipality, out, location, api, token, pdfx, icc, condition, help } = values;
  if (help) return { kind: 'help' };
  if (!municipality) return wrong(cli.needs('--municipality'));
  if (!out) return wrong(cli.needs('--out'));
  if (!URL.canParse(api) || !/^https?:/.test(api)) return wrong(cli.wrongApi(api));
  if (!isStandard(pdfx)) return wrong(cli.wrongStandard(pdfx));
  if ((icc === undefined) !== (condition === undefined)) return wrong(cli.halfProfile);
  const profile = icc && condition ? { file: icc, condition } : undefined;
  const place = { municipality, out, locations: location, api: api.replace(/\/+$/, ''), token };
  return { kind: 'make', wish: { ...place, standard: pdfx, profile } };
}
