// The command line of `npm run operator`.
import { parseArgs } from 'node:util';
import { isRole, ROLES, type Role } from '../../access/grants/member-roles.ts';
import { findEmail, findName } from '../../access/sessions/rules.ts';
import { isLetterLanguage, type LetterLanguage } from '../../access/sessions/text/letters.ts';
import { BACKUP_USAGE, backupArgs, type BackupArgs } from './args-backup.ts';
import { isOperating, operateArgs, type OperateArgs } from './args-operate.ts';
import { IDENTITY_OPTIONS, IDENTITY_USAGE, identityArgs, type IdentityArgs } from './args-identity.ts';
import { MOVING_OPTIONS, MOVING_USAGE, movingArgs, type MovingArgs } from './args-moving.ts';
import {
  ONBOARDING_OPTIONS,
  ONBOARDING_USAGE,
  onboardingArgs,
  type OnboardingArgs,
} from './args-onboarding.ts';
import { TRANSFER_OPTIONS, TRANSFER_USAGE, transferArgs, type TransferArgs } from './args-transfer.ts';
import { UsageError } from './usage-error.ts';

export const USAGE = `Runs the platform, and does for a municipality what nobody in it can do yet.

  npm run operator -- onboard city.yaml [--dry-run]
  npm run operator -- arms FILE.svg --out FOLDER [--language LANGUAGE]
  npm run operator -- templates SLUG [--add KEY]… [--dry-run]
  npm run operator -- invite SLUG EMAIL
  npm run operator -- factor [SLUG] EMAIL --why TEXT
  npm run operator -- identity SLUG --issuer URL --client ID --domain DOMAIN < secret
  npm run operator -- suspend SLUG --why TEXT
  npm run operator -- resume SLUG --why TEXT
  npm run operator -- rename SLUG NEW --why TEXT
  npm run operator -- host SLUG HOST --why TEXT
  npm run operator -- export SLUG FILE.zip
  npm run operator -- import FILE.zip
  npm run operator -- erase SLUG --why TEXT
  npm run operator -- certificate SLUG
  npm run operator -- appoint EMAIL --by NAME
  npm run operator -- dismiss EMAIL
  npm run operator -- documents SLUG --out FOLDER
  npm run operator -- clock [--right]
  npm run operator -- backup FOLDER
  npm run operator -- restore FOLDER
  npm run operator -- transfer external < address
  npm run operator -- transfer embedded
  npm run operator -- roles < address

${ONBOARDING_USAGE}  invite SLUG EMAIL      invites somebody to become a member: prints a link that works once, for seven days, and sends
                         it in a letter. An earlier link to the same address stops working
    --role ROLE          admin, analyst, editor, printer or auditor (admin). Whoever works on some places only is invited
                         by an admin, who says which
    --language LANGUAGE  the language of the letter: bg or en (bg)
  factor SLUG EMAIL      takes the second factor of a member away, who lost the phone and the backup codes, and ends all
                         sessions of the account, in every municipality. Then the password alone lets in: be sure who asks.
                         The other admins get a letter. Without SLUG: of an operator, and the other operators get it
    --why TEXT           for the journal, and for these letters
${IDENTITY_USAGE}  suspend SLUG           its pages say that they are suspended, votes are refused (503), members read and change nothing
  resume SLUG            takes that back
  rename SLUG NEW        calls it NEW in addresses; those with the old name lead to it for ever, codes stay what they are
  host SLUG HOST         gives it a host of its own, which leads to its pages alone and stands on the signs made from then on
                         (docs/hosts.md says what the proxy does); --remove in the place of HOST takes it away
    --why TEXT           for the municipality to read in its journal
${MOVING_USAGE}  appoint EMAIL          makes somebody an operator, who then signs in at <members' address>/operator with a password and a
                         second factor: prints a link that works once, for seven days
    --by NAME            who appoints, as the pages call it (the account at the terminal)
  dismiss EMAIL          takes that away again, at once; what the account is in municipalities stays
  documents SLUG         writes the municipality's documents on data protection, accessibility and the start as PDFs, in
                         Bulgarian and English, from its data and settings as they are now
    --out FOLDER         where they are written to; made where it is missing
  clock                  says whether the clock is believed: beside the last time that was right, and the database's
    --right              it is: you looked at another one. Needed where Kazva stood still for more than eight days
${BACKUP_USAGE}${TRANSFER_USAGE}  --help                 this text

With DATABASE_URL that database is used, else the embedded one, which must not be running but for a backup. Settings: see .env.example.
`;

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

export type OperatorArgs =
  | OnboardingArgs
  | InviteArgs
  | FactorArgs
  | IdentityArgs
  | MovingArgs
  | AppointArgs
  | OperateArgs
  | DocumentsArgs
  | BackupArgs
  | TransferArgs
  | ClockArgs;

const OPTIONS = {
  ...MOVING_OPTIONS,
  ...ONBOARDING_OPTIONS,
  role: { type: 'string' },
  language: { type: 'string' },
  ...IDENTITY_OPTIONS,
  ...TRANSFER_OPTIONS,
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
  const backup = backupArgs(command, names);
  if (backup !== null) return backup;
  const transfer = transferArgs(command, names, values);
  if (transfer !== null) return transfer;
  if (command === 'invite') return inviteArgs(names, values);
  if (command === 'factor') return factorArgs(names, values);
  if (command === 'identity') return identityArgs(names, values);
  if (isOperating(command)) return operateArgs(command, names, values);
  if (command === 'appoint') return appointArgs(names, values);
  if (command === 'dismiss') return { command, email: addressFrom(command, names) };
  if (command === 'documents') return documentsArgs(names, values);
  if (command === 'clock') return clockArgs(names, values);
  throw new UsageError(command === undefined ? 'Say what to do.' : `There is no command "${command}".`);
}

type Values = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function inviteArgs(names: readonly string[], values: Values): InviteArgs {
  const { role = 'admin', language = 'bg' } = values;
  const who = whoFrom('invite', names);
  if (!isRole(role) || role === 'local')
    throw new UsageError(
      `--role takes ${ROLES.filter((each) => each !== 'local').join(', ')}, not "${role}".`,
    );
  if (!isLetterLanguage(language)) throw new UsageError(`--language takes bg or en, not "${language}".`);
  return { command: 'invite', ...who, role, language };
}

function factorArgs(names: readonly string[], { why = '' }: Values): FactorArgs {
  const who =
    names.length === 1 ? { slug: null, email: addressFrom('factor', names) } : whoFrom('factor', names);
  if (why.trim() === '') throw new UsageError('factor takes --why: whom it concerns reads it.');
  return { command: 'factor', ...who, why: why.trim() };
}

function appointArgs(names: readonly string[], { by }: Values): AppointArgs {
  const name = by === undefined ? null : findName(by);
  if (by !== undefined && name === null) throw new UsageError('--by takes the name of a person.');
  return { command: 'appoint', email: addressFrom('appoint', names), by: name };
}

function clockArgs(names: readonly string[], { right }: Values): ClockArgs {
  if (names.length > 0) throw new UsageError('clock takes no name.');
  return { command: 'clock', isConfirmed: right };
}

/** Somebody of a municipality, named by an address. */
function whoFrom(command: string, names: readonly string[]): Pick<InviteArgs, 'slug' | 'email'> {
  const [slug, address, ...more] = names;
  if (slug === undefined || address === undefined || more.length > 0)
    throw new UsageError(`${command} takes a municipality and an address.`);
  return { slug, email: emailFrom(address) };
}

function addressFrom(command: string, [address, ...more]: readonly string[]): string {
  if (address === undefined || more.length > 0) throw new UsageError(`${command} takes an address.`);
  return emailFrom(address);
}

function emailFrom(address: string): string {
  const email = findEmail(address);
  if (email === null) throw new UsageError(`"${address}" is no address of e-mail.`);
  return email;
}

function documentsArgs([slug, ...more]: readonly string[], { out }: Values): DocumentsArgs {
  if (slug === undefined || more.length > 0) throw new UsageError('documents takes a municipality.');
  if (!out) throw new UsageError('documents takes --out with a folder.');
  return { command: 'documents', slug, folder: out };
}
