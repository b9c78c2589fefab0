// The command line of `npm run operator`.
import { isRole, ROLES, type Role } from '../../access/grants/member-roles.ts';
import { findEmail, findName } from '../../access/sessions/rules.ts';
import { isLetterLanguage, type LetterLanguage } from '../../access/sessions/text/letters.ts';
import { BACKUP_OPTIONS, backupArgs, type BackupArgs } from './args-backup.ts';
import { hostsArgs, isOperating, operateArgs, type HostsArgs, type OperateArgs } from './args-operate.ts';
import { IDENTITY_OPTIONS, identityArgs, type IdentityArgs } from './args-identity.ts';
import { MOVING_OPTIONS, movingArgs, type MovingArgs } from './args-moving.ts';
import { ONBOARDING_OPTIONS, onboardingArgs, type OnboardingArgs } from './args-onboarding.ts';
import { TRANSFER_OPTIONS, transferArgs, type TransferArgs } from './args-transfer.ts';
import { parseWords, refuse } from './usage-error.ts';

/** Somebody is to be invited. */
export interface InviteArgs {
  readonly command: 'invite';
  readonly slug: string;
  readonly email: string;
  readonly role: Role;
  readonly language: LetterLanguage;
}

/** The second factor of a member, or of an operator (no slug), is to be taken away. */
export interface FactorArgs {
  readonly command: 'factor';
  readonly slug: string | null;
  readonly email: string;
  readonly why: string;
}

/** Somebody is to sign in as an operator, or not any more. */
export type AppointArgs =
  /** `by`: who appoints; null: the account at the terminal. */
  | { readonly command: 'appoint'; readonly email: string; readonly by: string | null }
  | { readonly command: 'dismiss'; readonly email: string };

/** Documents are to be written. */
export interface DocumentsArgs {
  readonly command: 'documents';
  readonly slug: string;
  readonly folder: string;
}

/** Whether the clock is believed; where a person says so, it is. */
export interface ClockArgs {
  readonly command: 'clock';
  readonly isConfirmed: boolean;
}

/** The map of cells is to be looked at. */
export interface CellsArgs {
  readonly command: 'cells';
}

export type OperatorArgs =
  | OnboardingArgs
  | InviteArgs
  | FactorArgs
  | IdentityArgs
  | MovingArgs
  | AppointArgs
  | OperateArgs
  | HostsArgs
  | DocumentsArgs
  | BackupArgs
  | TransferArgs
  | ClockArgs
  | CellsArgs;

const OPTIONS = {
  ...MOVING_OPTIONS,
  ...ONBOARDING_OPTIONS,
  role: { type: 'string' },
  language: { type: 'string' },
  ...IDENTITY_OPTIONS,
  ...TRANSFER_OPTIONS,
  ...BACKUP_OPTIONS,
  why: { type: 'string' },
  by: { type: 'string' },
  remove: { type: 'boolean', default: false },
  right: { type: 'boolean', default: false },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** What the command line asks for; `help` where it asks for help. Throws a UsageError. */
export function readArgs(args: readonly string[]): OperatorArgs | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [command, ...names] = positionals;
  const onboarding = onboardingArgs(command, names, values);
  if (onboarding !== null) return onboarding;
  const moving = movingArgs(command, names, values);
  if (moving !== null) return moving;
  const backup = backupArgs(command, names, values);
  if (backup !== null) return backup;
  const transfer = transferArgs(command, names, values);
  if (transfer !== null) return transfer;
  if (command === 'invite') return inviteArgs(names, values);
  if (command === 'factor') return factorArgs(names, values);
  if (command === 'identity') return identityArgs(names, values);
  if (isOperating(command)) return operateArgs(command, names, values);
  if (command === 'webhooks') return hostsArgs(names, values);
  if (command === 'appoint') return appointArgs(names, values);
  if (command === 'dismiss') return { command, email: addressFrom(command, names) };
  if (command === 'documents') return documentsArgs(names, values);
  if (command === 'clock') return clockArgs(names, values);
  if (command === 'cells' && names.length === 0) return { command };
  return command === undefined ? refuse('nothing') : refuse('command', { command });
}

type Values = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  return parseWords({ args: [...args], allowPositionals: true, options: OPTIONS });
}

function inviteArgs(names: readonly string[], values: Values): InviteArgs {
  const { role = 'admin', language = 'bg' } = values;
  const who = whoFrom('invite', names);
  if (!isRole(role) || role === 'local')
    return refuse('role', { roles: ROLES.filter((each) => each !== 'local').join(', '), role });
  if (!isLetterLanguage(language)) return refuse('language', { language });
  return { command: 'invite', ...who, role, language };
}

function factorArgs(names: readonly string[], { why = '' }: Values): FactorArgs {
  const who =
    names.length === 1 ? { slug: null, email: addressFrom('factor', names) } : whoFrom('factor', names);
  if (why.trim() === '') refuse('whyFactor', { command: 'factor' });
  return { command: 'factor', ...who, why: why.trim() };
}

function appointArgs(names: readonly string[], { by }: Values): AppointArgs {
  const name = by === undefined ? null : findName(by);
  if (by !== undefined && name === null) refuse('by');
  return { command: 'appoint', email: addressFrom('appoint', names), by: name };
}

function clockArgs(names: readonly string[], { right }: Values): ClockArgs {
  if (names.length > 0) refuse('takesNothing', { command: 'clock' });
  return { command: 'clock', isConfirmed: right };
}

/** Somebody of a municipality, named by an address. */
function whoFrom(command: string, names: readonly string[]): Pick<InviteArgs, 'slug' | 'email'> {
  const [slug, address, ...more] = names;
  if (slug === undefined || address === undefined || more.length > 0) return refuse('takesWho', { command });
  return { slug, email: emailFrom(address) };
}

function addressFrom(command: string, [address, ...more]: readonly string[]): string {
  if (address === undefined || more.length > 0) return refuse('takesAddress', { command });
  return emailFrom(address);
}

function emailFrom(address: string): string {
  const email = findEmail(address);
  if (email === null) return refuse('noEmail', { text: address });
  return email;
}

function documentsArgs([slug, ...more]: readonly string[], { out }: Values): DocumentsArgs {
  if (slug === undefined || more.length > 0) return refuse('takesMunicipality', { command: 'documents' });
  if (!out) return refuse('out', { command: 'documents' });
  return { command: 'documents', slug, folder: out };
}
