// `npm run operator`: runs the platform, and does for a municipality what nobody in it can do yet.
import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { getKey } from '../access/grants/tokens.ts';
import { tellClock } from '../foundation/clock/tell.ts';
import { FolderInUse } from '../foundation/database/folder-lock.ts';
import { openDatabase } from '../foundation/database/open.ts';
import { platformOf } from '../foundation/settings/platform-facts.ts';
import { readSettings, type Settings } from '../foundation/settings/env.ts';
import { askAddress, INTERNET } from '../foundation/paper-addresses/ask.ts';
import { because, complain, Failure } from '../foundation/failure.ts';
import { IDENTITY_PATH } from '../access/identity/rules.ts';
import {
  readArgs,
  USAGE,
  type AppointArgs,
  type DocumentsArgs,
  type FactorArgs,
  type InviteArgs,
  type OperatorArgs,
} from './commands/args.ts';
import type { IdentityArgs } from './commands/args-identity.ts';
import { appoint, dismiss } from './commands/appoint-command.ts';
import { writeDocuments } from './commands/documents-command.ts';
import { setProvider } from './commands/identity-command.ts';
import { takeFactor } from './cities/member-factor.ts';
import { tellFactorTaken, type FactorTaken } from './operators/factor-taken.ts';
import { takeOperatorFactor } from './operators/operator-factor.ts';
import { getMunicipality, inviteAs, type Operating } from './cities/platform-invitation.ts';
import { sendInvitation, sendLetter } from './commands/letters.ts';
import { runBackup } from './commands/backup-command.ts';
import { runArms } from './commands/arms-command.ts';
import { runOnboard } from './commands/onboard-command.ts';
import { runTemplates } from './commands/templates-command.ts';
import { runOperate } from './commands/operate-command.ts';
import { runMoving } from './commands/moving-command.ts';
import { UsageError } from './commands/usage-error.ts';

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
const now = () => new Date();

/** Invites, prints the link, and sends it. */
async function runInvite(operating: Operating, settings: Settings, args: InviteArgs): Promise<void> {
  const { email, role, language } = args;
  const municipality = await getMunicipality(operating.connections, args.slug);
  const invited = await inviteAs(operating, municipality, { email, role, language, isByLetter: true });
  process.stdout.write(`${invited.link}\n`);
  const delivered = await sendInvitation(operating, settings, invited);
  say(`Invited ${email} to ${municipality.slug} as ${role}. The link works once, for seven days.`);
  say(delivered);
}

/** Takes the second factor away, and says what that means, here and in letters. */
async function runFactor(operating: Operating, settings: Settings, args: FactorArgs): Promise<void> {
  const { slug, email } = args;
  const taken =
    slug === null
      ? await factorOfOperator(operating, args)
      : await takeFactor(operating, await getMunicipality(operating.connections, slug), args);
  const delivered = await sendLetter(settings, now, (letters) => tellFactorTaken(letters, taken));
  say(`The second factor of ${email} is taken away. Sessions that were ended: ${taken.sessions}.`);
  say(
    'From now on the password alone lets in. An admin or operator must set up a new factor at the next sign-in.',
  );
  say(delivered);
}

async function factorOfOperator({ connections }: Operating, args: FactorArgs): Promise<FactorTaken> {
  const taken = await takeOperatorFactor({ gate: connections.gate, by: userInfo().username, now }, args);
  if (taken.outcome === 'FactorTaken') return taken;
  const isOperator = taken.faults.some(({ fault }) => fault === 'INCOMPLETE');
  throw new Failure(isOperator ? `${args.email} has no second factor.` : `${args.email} is no operator.`);
}

/** Sets the identity provider, or takes it away. */
async function runIdentity(operating: Operating, settings: Settings, args: IdentityArgs): Promise<void> {
  const { provider, isPublic } = args;
  const municipality = await getMunicipality(operating.connections, args.slug);
  // Not on the command line, which other accounts of the machine can read.
  const secret = provider === null || isPublic ? null : (await text(process.stdin)).trim();
  if (secret === '') throw new Failure("Hand over the client's secret on standard input, or say --public.");
  const { oidcHosts, membersUrl } = settings;
  const identifying = { ...operating, oidcHosts };
  await setProvider(identifying, municipality, provider, secret);
  if (provider === null) return say(`${municipality.slug} has no identity provider any more.`);
  say(`People of ${provider.domains.join(', ')} sign in to ${municipality.slug} by ${provider.issuer}.`);
  return say(`Its redirect URI: ${membersUrl}${IDENTITY_PATH}`);
}

/** Makes somebody an operator, and prints the link; or takes it away. */
async function runAppoint(operating: Operating, { command, email }: AppointArgs): Promise<void> {
  if (command === 'dismiss') {
    await dismiss(operating, email);
    return say(`${email} is no operator any more.`);
  }
  process.stdout.write(`${await appoint(operating, email, userInfo().username)}\n`);
  return say(`Whoever opens the link becomes an operator as ${email}. It works once, for seven days.`);
}

/** Writes the documents, and says where they lie. */
async function runDocuments(operating: Operating, settings: Settings, args: DocumentsArgs): Promise<void> {
  const { slug, folder } = args;
  const municipality = await getMunicipality(operating.connections, slug);
  const written = await writeDocuments(operating, platformOf(settings), municipality, folder);
  for (const name of written) process.stdout.write(`${join(folder, name)}\n`);
  say('Each says in its last section what a person must still check.');
}

/** Says why the database could not be opened. Another folder, as the server advises itself, would be an empty platform. */
function notOpened(error: unknown): never {
  if (!(error instanceof Error && error.cause instanceof FolderInUse))
    return because('The database could not be opened')(error);
  const { pid } = error.cause;
  const sentence = `Process ${pid}, the server or another command, uses the database, which has room for one.`;
  throw new Failure(`${sentence} Stop it while this command works, or use the operators’ pages.`, {
    cause: error,
  });
}

async function run(args: OperatorArgs): Promise<void> {
  // It needs no platform.
  if (args.command === 'arms') return runArms(args, say);
  const settings = readSettings();
  // They open the database themselves, or must not.
  if (args.command === 'backup' || args.command === 'restore') return runBackup(settings, args, now, say);
  const database = await openDatabase(settings, say).catch(notOpened);
  const { membersUrl, platformName, dataDir } = settings;
  const key = getKey(dataDir, 'members');
  const operating = { connections: database.connections, membersUrl, platformName, key, now };
  try {
    if (args.command === 'clock') {
      const { connections, clock } = database;
      await tellClock({ pool: connections.counter.pool, database: clock, now, say }, args.isConfirmed);
    } else if (args.command === 'invite') await runInvite(operating, settings, args);
    else if (args.command === 'factor') await runFactor(operating, settings, args);
    else if (args.command === 'onboard') await runOnboard(operating, settings, args, say);
    else if (args.command === 'templates') await runTemplates(operating, args, say);
    else if ('wanted' in args) {
      const asking = { ...INTERNET, key: getKey(dataDir, 'tokens'), now, random: randomBytes };
      const askNow = (origin: string) => askAddress(origin, asking);
      const { publicUrl } = settings;
      say(await runOperate(operating, { publicUrl, addresses: { askNow } }, args));
    } else if (args.command === 'identity') await runIdentity(operating, settings, args);
    else if (args.command === 'documents') await runDocuments(operating, settings, args);
    else if ('email' in args) await runAppoint(operating, args);
    else await runMoving(operating, settings, args, say);
  } finally {
    await database.close();
  }
}

try {
  const args = readArgs(process.argv.slice(2));
  if (args === 'help') process.stdout.write(USAGE);
  else await run(args);
} catch (error) {
  complain(error);
  if (error instanceof UsageError) {
    say('npm run operator -- --help says how.');
    process.exitCode = 2;
  }
}
