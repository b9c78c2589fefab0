// Which platform is asked, for which municipality, and with which print token.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SignFailure } from '../failure.ts';
import { valueOf } from '../fields.ts';
import { cli } from '../text/cli.ts';
import { refuse } from '../usage.ts';

export interface Platform {
  readonly municipality: string;
  /** Its address, without a slash at the end. */
  readonly api: string;
  /** Looked for in the data folder where none is given. */
  readonly token: string | undefined;
}

/** Its options on a command line. */
export const PLATFORM_OPTIONS = {
  municipality: { type: 'string' },
  api: { type: 'string' },
  token: { type: 'string' },
} as const;

/** A token of the platform: 43 letters, digits, dashes and underscores. One in 64 begins with a dash. */
const DASHED_TOKEN = /^-[\w-]{42}$/;

/** Returns a command's words with a token that begins with a dash tied to its option: it would be taken for one. */
export function tieToken(words: readonly string[]): string[] {
  return words.flatMap((word, i) => {
    if (word === '--token' && DASHED_TOKEN.test(words[i + 1] ?? '')) return [];
    return words[i - 1] === '--token' && DASHED_TOKEN.test(word) ? [`--token=${word}`] : [word];
  });
}

type Values = { readonly [Option in keyof typeof PLATFORM_OPTIONS]?: string | undefined };

/** Returns the platform that the options name. Throws a WrongUsage for a wrong address. */
export function platformIn({ api = 'http://localhost:4000', token }: Values, municipality: string): Platform {
  if (!URL.canParse(api) || !/^https?:/.test(api)) return refuse(cli.wrongApi(api));
  return { municipality, api: api.replace(/(?<!\/)\/+$/, ''), token };
}

/** Returns the print token: the one given, or the one that the server left in the data folder. Throws a SignFailure. */
export async function getToken({ municipality, token }: Platform, dataFolder: string): Promise<string> {
  if (token !== undefined) return token;
  const file = join(dataFolder, 'print-tokens.json');
  const json = await readFile(file, 'utf8').catch(() => '{}');
  let tokens: unknown;
  try {
    tokens = JSON.parse(json);
  } catch {
    throw new SignFailure(cli.unreadableTokens(file));
  }
  const found = valueOf(tokens, municipality);
  if (typeof found !== 'string') throw new SignFailure(cli.noToken(municipality, file));
  return found;
}
