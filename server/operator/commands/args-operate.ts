// The part of `npm run operator`'s command line that changes what only an operator changes of a municipality.
import type { Wanted } from '../cities/store-operate.ts';
import { UsageError } from './usage-error.ts';

const COMMANDS = ['suspend', 'resume', 'rename', 'host'] as const;
type Command = (typeof COMMANDS)[number];

/** A municipality is to be suspended or resumed, called something else, or to have a host. */
export interface OperateArgs {
  readonly command: Command;
  readonly slug: string;
  readonly wanted: Wanted;
  readonly why: string;
}

export function isOperating(command: string | undefined): command is Command {
  return COMMANDS.some((each) => each === command);
}

/** What the command line asks for. Throws a UsageError. */
export function operateArgs(
  command: Command,
  [slug, ...names]: readonly string[],
  { why = '', remove }: { readonly why?: string | undefined; readonly remove: boolean },
): OperateArgs {
  if (slug === undefined) throw new UsageError(`${command} takes a municipality.`);
  const wanted = wantedFrom(command, names, remove);
  if (why.trim() === '')
    throw new UsageError(`${command} takes --why: the municipality reads it in its journal.`);
  return { command, slug, wanted, why: why.trim() };
}

function wantedFrom(command: Command, [name, ...more]: readonly string[], remove: boolean): Wanted {
  if (more.length > 0) throw new UsageError(`There is no sense in ${more.join(' ')} here.`);
  if (command === 'rename') {
    if (name === undefined) throw new UsageError('rename takes the new slug.');
    return { slug: name };
  }
  if (command === 'host') {
    if ((name === undefined) !== remove) throw new UsageError('host takes a host, or --remove.');
    return { host: name?.toLowerCase() ?? null };
  }
  if (name !== undefined) throw new UsageError(`There is no sense in ${name} here.`);
  return { isSuspended: command === 'suspend' };
}
