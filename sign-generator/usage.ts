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

/** Returns what Node's parseArgs makes of a command's words. Throws a WrongUsage for an option that it does not know. */
export function parseWords<Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config);
  } catch (error) {
    const [sentence = ''] = error instanceof Error ? error.message.split('. ') : [String(error)];
    return refuse(sentence.replace(/\.?$/, '.'));
  }
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
