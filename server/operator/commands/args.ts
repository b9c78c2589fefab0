// The command line of `npm run operator`.
import { parseArgs } from 'node:util';
import { isRole, ROLES, type Role } from '../../access/grants/member-roles.ts';
import { FACTOR_CLAIMS, type IdentityProvider } from '../../access/identity/rules.ts';
import { findEmail } from '../../access/sessions/rules.ts';
import { isLetterLanguage, type LetterLanguage } from '../../access/sessions/text/letters.ts';
import { BACKUP_USAGE, backupArgs, type BackupArgs } from './args-backup.ts';
import { isOperating, operateArgs, type OperateArgs } from './args-operate.ts';
import { MOVING_OPTIONS, MOVING_USAGE, movingArgs, type MovingArgs } from './args-moving.ts';
import {
  ONBOARDING_OPTIONS,
  ONBOARDING_USAGE,
  onboardingArgs,
  type OnboardingArgs,
} from './args-onboarding.ts';
import { UsageError } from './usage-error.ts';

export const USAGE = `Runs the platform, and does for a municipality what nobody in it can do yet.

  npm run operator -- onboard city.yaml [--dry-run]
  npm run operator -- arms FILE.svg --out FOLDER [--language LANGUAGE]
  npm run operator -- templates SLUG [--add KEY]… [--dry-run]
  npm run operator -- invite SLUG EMAIL
  npm run operator -- factor SLUG EMAIL
  npm run operator -- identity SLUG --issuer URL --client ID --domain DOMAIN < secret
  npm run operator -- suspend SLUG --why TEXT
  npm run operator -- resume SLUG --why TEXT
  npm run operator -- rename SLUG NEW --why TEXT
  npm run operator -- host SLUG HOST --why TEXT
  npm run operator -- export SLUG FILE.zip
  npm run operator -- import FILE.zip
  npm run operator -- erase SLUG
  npm run operator -- certificate SLUG
  npm run operator -- appoint EMAIL
  npm run operator -- dismiss EMAIL
  npm run operator -- documents SLUG --out FOLDER
  npm run operator -- clock [--right]
  npm run operator -- backup FOLDER
  npm run operator -- restore FOLDER

${ONBOARDING_USAGE}  invite SLUG EMAIL      invites somebody to become a member: prints a link that works once, for seven days, and sends
                         it in a letter. An earlier link to the same address stops working
    --role ROLE          admin, analyst, editor, printer or auditor (admin). Whoever works on some places only is invited
                         by an admin, who says which
    --language LANGUAGE  the language of the letter: bg or en (bg)
  factor SLUG EMAIL      takes the second factor of a member away, who lost the phone and the backup codes, and ends all
                         sessions of the account, in every municipality. Then the password alone lets in: be sure who asks
  identity SLUG          lets people of the domain sign in by an OpenID provider, whose host OIDC_HOSTS names. The client's
                         secret is read from standard input; at the provider, its redirect URI is
                         <members' address>/members/auth/identity
    --issuer URL         the issuer, as the provider writes it
    --client ID          the client's id there
    --domain DOMAIN      what comes after the @ of the addresses that the provider speaks for; may be given again
    --factor CLAIM=VALUE amr or acr with a value that stands for a second factor, as amr=mfa; may be given again, of the
                         same claim. Without it Kazva asks for its own
    --public             a client without a secret
    --remove             takes the provider away: from then on people sign in by a password
  suspend SLUG           its pages say that they are suspended, votes are refused (503), members read and change nothing
  resume SLUG            takes that back
  rename SLUG NEW        calls it NEW in addresses; those with the old name lead to it for ever, codes stay what they are
  host SLUG HOST         gives it a host of its own, which leads to its pages alone and stands on the signs made from then on
                         (docs/hosts.md says what the proxy does); --remove in the place of HOST takes it away
    --why TEXT           for the municipality to read in its journal
${MOVING_USAGE}  appoint EMAIL          makes somebody an operator, who then signs in at <members' address>/operator with a password and a
                         second factor: prints a link that works once, for seven days
  dismiss EMAIL          takes that away again, at once; what the account is in municipalities stays
  documents SLUG         writes the municipality's documents on data protection, accessibility and the start as PDFs, in
                         Bulgarian and English, from its data and settings as they are now
    --out FOLDER         where they are written to; made where it is missing
  clock                  says whether the clock is believed: beside the last time that was right, and the database's
    --right              it is: you looked at another one. Needed where Kazva stood still for more than eight days
${BACKUP_USAGE}  --help                 this text

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

/** A member's second factor is to be taken away. */
export interface FactorArgs {
  readonly command: 'factor';
  readonly slug: string;
  readonly email: string;
}

/** An identity provider is to be set, or (null) taken away. */
export interface IdentityArgs {
  readonly command: 'identity';
  readonly slug: string;
  readonly provider: Omit<IdentityProvider, 'municipalityId' | 'clientSecret'> | null;
  readonly isPublic: boolean;
}

/** Somebody is to sign in as an operator, or not any more. */
export interface AppointArgs {
  readonly command: 'appoint' | 'dismiss';
  readonly email: string;
}

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
  | ClockArgs;

const OPTIONS = {
  ...MOVING_OPTIONS,
  ...ONBOARDING_OPTIONS,
  role: { type: 'string' },
  language: { type: 'string' },
  issuer: { type: 'string' },
  client: { type: 'string' },
  domain: { type: 'string', multiple: true },
  factor: { type: 'string', multiple: true },
  public: { type: 'boolean', default: false },
  why: { type: 'string' },
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
  if (command === 'invite') return inviteArgs(names, values);
  if (command === 'factor') return { command, ...whoFrom(command, names) };
  if (command === 'identity') return identityArgs(names, values);
  if (isOperating(command)) return operateArgs(command, names, values);
  if (command === 'appoint' || command === 'dismiss') return { command, email: addressFrom(command, names) };
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

function clockArgs(names: readonly string[], { right }: Values): ClockArgs {
  if (names.length > 0) throw new UsageError('clock takes no name.');
  return { command: 'clock', isConfirmed: right };
}

/** Somebody of a municipality, named by an address. */
function whoFrom(command: string, names: readonly string[]): Pick<FactorArgs, 'slug' | 'email'> {
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

function identityArgs(names: readonly string[], values: Values): IdentityArgs {
  const { issuer, client, domain = [], factor = [], public: isPublic, remove } = values;
  const [slug, ...more] = names;
  if (slug === undefined || more.length > 0) throw new UsageError('identity takes a municipality.');
  if (remove) return { command: 'identity', slug, provider: null, isPublic };
  if (issuer === undefined || client === undefined || domain.length === 0)
    throw new UsageError('identity takes --issuer, --client and at least one --domain; or --remove.');
  if (!URL.canParse(issuer)) throw new UsageError(`"${issuer}" is no address.`);
  const domains = domain.map((each) => each.toLowerCase());
  const wrong = domains.find((each) => findEmail(`somebody@${each}`) === null);
  if (wrong !== undefined) throw new UsageError(`"${wrong}" is no domain of e-mail.`);
  const provider = { issuer, clientId: client, domains, ...factorFrom(factor) };
  return { command: 'identity', slug, provider, isPublic };
}

function documentsArgs([slug, ...more]: readonly string[], { out }: Values): DocumentsArgs {
  if (slug === undefined || more.length > 0) throw new UsageError('documents takes a municipality.');
  if (!out) throw new UsageError('documents takes --out with a folder.');
  return { command: 'documents', slug, folder: out };
}

/** One claim, and what of it stands for a second factor. */
function factorFrom(texts: readonly string[]): Pick<IdentityProvider, 'factorClaim' | 'factorValues'> {
  const pairs = texts.map((text) => /^([^=]*)=(.+)$/.exec(text) ?? []);
  const [claim = null, ...others] = new Set(pairs.map(([, name = '']) => name));
  if (others.length > 0 || (claim !== null && !FACTOR_CLAIMS.some((each) => each === claim)))
    throw new UsageError('--factor takes amr=VALUE or acr=VALUE, of one of the two.');
  return { factorClaim: claim, factorValues: pairs.flatMap(([, , value]) => value ?? []) };
}
