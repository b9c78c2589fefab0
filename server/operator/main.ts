// `npm run operator`: runs the platform, and does for a municipality what nobody in it can do yet.
import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { say as fill } from '../../client/text/say.ts';
import { getKey } from '../access/grants/tokens.ts';
import { tellClock } from '../foundation/clock/tell.ts';
import { FolderInUse } from '../foundation/database/folder-lock.ts';
import { openDatabase } from '../foundation/database/open.ts';
import { platformOf } from '../foundation/settings/platform-facts.ts';
import { readSettings, type Settings } from '../foundation/settings/env.ts';
import { askAddress } from '../foundation/paper-addresses/ask.ts';
import { INTERNET } from '../foundation/internet.ts';
import { because, complain, Failure } from '../foundation/failure.ts';
import { IDENTITY_PATH } from '../access/identity/rules.ts';
import {
  readArgs,
  type AppointArgs,
  type DocumentsArgs,
  type FactorArgs,
  type InviteArgs,
  type OperatorArgs,
} from './commands/args.ts';
import type { IdentityArgs } from './commands/args-identity.ts';
import { appoint, dismiss } from './commands/appoint-command.ts';
import { runCells } from './commands/cells-command.ts';
import { writeDocuments } from './commands/documents-command.ts';
import { setProvider } from './commands/identity-command.ts';
import { takeFactor } from './commands/factor-command.ts';
import { tellFactorTaken } from './operators/factor-taken.ts';
import { getMunicipality, inviteAs, type Operating } from './cities/platform-invitation.ts';
import { sendInvitation, sendLetter } from './commands/letters.ts';
import { runRoles } from './commands/roles-command.ts';
import { runTransfer } from './commands/transfer-command.ts';
import { runBackup } from './commands/backup-command.ts';
import { runArms } from './commands/arms-command.ts';
import { runRegister } from './commands/register-command.ts';
import { runOnboard } from './commands/onboard-command.ts';
import { runTemplates } from './commands/templates-command.ts';
import { runHosts, runOperate } from './commands/operate-command.ts';
import { runMoving } from './commands/moving-command.ts';
import { operatorHelp, terminalWords } from './commands/text/words.ts';
import { seeHelp } from './commands/usage-error.ts';

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
const now = () => new Date();
const words = terminalWords();

/** Invites, prints the link, and sends it. */
async function runInvite(operating: Operating, settings: Settings, args: InviteArgs): Promise<void> {
  const { email, role, language } = args;
  const municipality = await getMunicipality(operating.connections, args.slug);
  const invited = await inviteAs(operating, municipality, { email, role, language, isByLetter: true });
  process.stdout.write(`${invited.link}\n`);
  const delivered = await sendInvitation(operating, settings, invited, words);
  say(fill(words.invite, { email, slug: municipality.slug, role }));
  say(delivered);
}

/** Takes the second factor away, and says what that means, here and in letters. */
async function runFactor(operating: Operating, settings: Settings, args: FactorArgs): Promise<void> {
  const { email } = args;
  const taken = await takeFactor(operating, args);
  const delivered = await sendLetter(settings, now, words, (letters) => tellFactorTaken(letters, taken));
  say(fill(words.factor.taken, { email, count: String(taken.sessions) }));
  say(words.factor.after);
  say(delivered);
}

/** Sets the identity provider, or takes it away. */
async function runIdentity(operating: Operating, settings: Settings, args: IdentityArgs): Promise<void> {
  const { provider, isPublic } = args;
  const municipality = await getMunicipality(operating.connections, args.slug);
  // Not on the command line, which other accounts of the machine can read.
  const secret = provider === null || isPublic ? null : (await text(process.stdin)).trim();
  if (secret === '') throw new Failure(words.identity.secret);
  const { oidcHosts, membersUrl } = settings;
  const identifying = { ...operating, oidcHosts };
  await setProvider(identifying, municipality, provider, secret);
  const { slug } = municipality;
  if (provider === null) return say(fill(words.identity.removed, { slug }));
  const { domains, issuer } = provider;
  say(fill(words.identity.set, { domains: domains.join(', '), slug, issuer }));
  return say(fill(words.identity.redirect, { url: `${membersUrl}${IDENTITY_PATH}` }));
}

/** Makes somebody an operator, and prints the link; or takes it away. */
async function runAppoint(operating: Operating, args: AppointArgs): Promise<void> {
  const { email } = args;
  if (args.command === 'dismiss') {
    await dismiss(operating, email);
    return say(fill(words.operators.dismissed, { email }));
  }
  process.stdout.write(`${await appoint(operating, email, args.by ?? userInfo().username)}\n`);
  return say(fill(words.operators.appointed, { email }));
}

/** Writes the documents, and says where they lie. */
async function runDocuments(operating: Operating, settings: Settings, args: DocumentsArgs): Promise<void> {
  const { slug, folder } = args;
  const municipality = await getMunicipality(operating.connections, slug);
  const platform = platformOf(settings);
  const written = await writeDocuments(operating, platform, municipality, folder);
  for (const name of written) process.stdout.write(`${join(folder, name)}\n`);
  say(words.documents);
  const unset = [
    ...(platform.operator === null ? ['OPERATOR'] : []),
    ...(platform.subProcessors === null ? ['SUB_PROCESSORS'] : []),
  ];
  if (unset.length > 0) say(fill(words.unset, { settings: unset.join(', ') }));
}

/** Says why the database could not be opened. Another folder, as the server advises itself, would be an empty platform. */
function notOpened(error: unknown): never {
  if (!(error instanceof Error && error.cause instanceof FolderInUse)) return because(words.notOpened)(error);
  const { pid } = error.cause;
  throw new Failure(fill(words.inUse, { pid: String(pid) }), { cause: error });
}

async function run(args: OperatorArgs): Promise<void> {
  // They need no platform.
  if (args.command === 'arms') return runArms(args, say);
  if (args.command === 'register') return runRegister(args, say);
  const settings = readSettings();
  // They open the database themselves, or must not.
  if (args.command === 'backup' || args.command === 'verify' || args.command === 'restore')
    return runBackup(settings, args, now, say);
  if (args.command === 'transfer') return runTransfer(settings, args, say);
  if (args.command === 'roles') return runRoles(settings, say);
  const database = await openDatabase(settings, say).catch(notOpened);
  const { membersUrl, platformName, dataDir } = settings;
  const key = getKey(dataDir, 'members');
  const operating = { connections: database.connections, membersUrl, platformName, key, now };
  try {
    if (args.command === 'clock') {
      const { connections, clock } = database;
      await tellClock({ pool: connections.counter.pool, database: clock, now, say }, args.isConfirmed);
    } else if (args.command === 'cells') await runCells(database.connections, settings, say);
    else if (args.command === 'invite') await runInvite(operating, settings, args);
    else if (args.command === 'factor') await runFactor(operating, settings, args);
    else if (args.command === 'onboard') await runOnboard(operating, settings, args, say);
    else if (args.command === 'templates') await runTemplates(operating, args, say);
    else if ('wanted' in args) {
      const asking = { ...INTERNET, key: getKey(dataDir, 'tokens'), now, random: randomBytes };
      const askNow = (origin: string) => askAddress(origin, asking);
      const { publicUrl } = settings;
      say(await runOperate(operating, { publicUrl, addresses: { askNow } }, args));
    } else if (args.command === 'webhooks') say(await runHosts(operating, args));
    else if (args.command === 'identity') await runIdentity(operating, settings, args);
    else if (args.command === 'documents') await runDocuments(operating, settings, args);
    else if ('email' in args) await runAppoint(operating, args);
    else await runMoving(operating, settings, args, say);
  } finally {
    await database.close();
  }
}

try {
  const args = readArgs(process.argv.slice(2));
  if (args === 'help') process.stdout.write(operatorHelp());
  else await run(args);
} catch (error) {
  complain(error);
  seeHelp(error, 'npm run operator');
}
