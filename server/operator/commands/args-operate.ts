// The part of `npm run operator`'s command line that changes what only an operator changes of a municipality, and where its webhooks lead.
import type { Wanted } from '../cities/store-operate.ts';
import { refuse } from './usage-error.ts';

const COMMANDS = ['suspend', 'resume', 'rename', 'host'] as const;
type Command = (typeof COMMANDS)[number];

/** A municipality is to be suspended or resumed, called something else, or to have a host. */
export interface OperateArgs {
  readonly command: Command;
  readonly slug: string;
  readonly wanted: Wanted;
  readonly why: string;
}

/** Where a municipality's webhooks may lead is to be these hosts. */
export interface HostsArgs {
  readonly command: 'webhooks';
  readonly slug: string;
  readonly hosts: readonly string[];
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
  if (slug === undefined) return refuse('takesMunicipality', { command });
  const wanted = wantedFrom(command, names, remove);
  if (why.trim() === '') refuse('why', { command });
  return { command, slug, wanted, why: why.trim() };
}

function wantedFrom(command: Command, [name, ...more]: readonly string[], remove: boolean): Wanted {
  if (more.length > 0) refuse('word', { word: more.join(' ') });
  if (command === 'rename') {
    if (name === undefined) return refuse('rename');
    return { slug: name };
  }
  if (command === 'host') {
    if ((name === undefined) !== remove) refuse('host');
    return { host: name?.toLowerCase() ?? null };
  }
  if (name !== undefined) refuse('word', { word: name });
  return { isSuspended: command === 'suspend' };
}

/** The same of webhooks: hosts, or --remove for none. */
export function hostsArgs(
  [slug, ...hosts]: readonly string[],
  { why = '', remove }: { readonly why?: string | undefined; readonly remove: boolean },
): HostsArgs {
  const command = 'webhooks';
  if (slug === undefined) return refuse('takesMunicipality', { command });
  if ((hosts.length === 0) !== remove) refuse('webhooks');
  if (why.trim() === '') refuse('why', { command });
  return { command, slug, hosts, why: why.trim() };
}
