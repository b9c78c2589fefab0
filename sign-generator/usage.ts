// Words that a command does not understand: thrown where they are read, and answered as wrong usage.
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { cli } from './text/cli.ts';

/** The message is one sentence. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** Throws a WrongUsage. */
export function refuse(sentence: string): never {
  throw new WrongUsage(sentence);
}

/** Returns what Node's parseArgs makes of a command's words. Throws a WrongUsage, since what Node says itself is English. */
export function parseWords<Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch {
    return refuseWords(config);
  }
}

/** Refuses the first word that `config` does not take. */
function refuseWords({ options = {}, ...config }: ParseArgsConfig): never {
  const { tokens } = parseArgs({ ...config, options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional' && !config.allowPositionals) refuse(cli.noWord(token.value));
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const type = Object.hasOwn(options, name) ? options[name]?.type : undefined;
    if (type === undefined) refuse(cli.unknownOption(rawName));
    if (type === 'boolean' && value !== undefined) refuse(cli.takesNoValue(rawName));
    if (type === 'string' && (value === undefined || (!inlineValue && value.startsWith('-'))))
      refuse(cli.needsValue(rawName));
  }
  throw new TypeError('Node refuses a command line that has no fault.');
}

/** Returns what `read` makes of the words, or the one sentence that says what is wrong with them. */
export function understood<Args>(
  read: () => Args,
): Args | { readonly kind: 'wrong'; readonly sentence: string } {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    return { kind: 'wrong', sentence: cli.usage(error.message) };
  }
}
