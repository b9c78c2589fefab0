// A command line that makes no sense: what is wrong with it, in the language of the terminal.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { say } from '../../../client/text/say.ts';
import type { FaultWords } from './text/faults.en.ts';
import { faultWords } from './text/words.ts';

/** The message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Throws a UsageError with that sentence. */
export function refuse(fault: keyof FaultWords, values: Readonly<Record<string, string>> = {}): never {
  throw new UsageError(say(faultWords()[fault], values));
}

/** After such an error says where to read how the command is used, and has the process end with 2. */
export function seeHelp(error: unknown, command: string): void {
  if (!(error instanceof UsageError)) return;
  console.error(say(faultWords().see, { command }));
  process.exitCode = 2;
}

/** What Node makes of the words. Throws a UsageError, since what Node says itself is English. */
export function parseWords<Config extends ParseArgsConfig>(config: Config) {
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
    if (token.kind === 'positional' && !config.allowPositionals) refuse('word', { word: token.value });
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value, inlineValue } = token;
    const type = Object.hasOwn(options, name) ? options[name]?.type : undefined;
    if (type === undefined) refuse('option', { option });
    if (type === 'boolean' && value !== undefined) refuse('value', { option });
    if (type === 'string' && (value === undefined || (!inlineValue && value.startsWith('-'))))
      refuse('noValue', { option });
  }
  throw new TypeError('Node refuses a command line that has no fault.');
}
