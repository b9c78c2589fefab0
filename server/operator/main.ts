// `npm run operator`: does for a municipality what nobody in it can do yet.
import { join } from 'node:path';
import { openDatabase } from '../database/open.ts';
import { readSettings, type Settings } from '../env.ts';
import { because, complain } from '../failure.ts';
import { createLog } from '../log.ts';
import { createSend } from '../mail/send.ts';
import { createLetters } from '../members/letters.ts';
import { textIn } from '../municipalities/rules.ts';
import { readArgs, USAGE, UsageError, type InviteArgs } from './args.ts';
import { getMunicipality, inviteAs, type Operating } from './invite.ts';

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);
const now = () => new Date();

/** Invites, prints the link, and sends it. */
async function runInvite(operating: Operating, settings: Settings, args: InviteArgs): Promise<void> {
  const { email, role, language } = args;
  const municipality = await getMunicipality(operating.connections, args.slug);
  const { link } = await inviteAs(operating, municipality, { email, role, language });
  process.stdout.write(`${link}\n`);
  const { smtpUrl, mailFrom: from, platformName, membersUrl } = settings;
  const folder = join(settings.dataDir, 'letters');
  const send = createSend({ smtpUrl, from, folder, log: createLog(), now });
  const name = textIn(municipality.name, language);
  const letter = { email, municipality: name, invitedBy: platformName, link, language };
  const delivery = await createLetters(send, membersUrl, platformName).invitation(letter);
  say(`Invited ${email} to ${municipality.slug} as ${role}. The link works once, for seven days.`);
  say(delivery === 'sent' ? 'The letter is on its way.' : `The letter lies in ${folder}.`);
}

async function run(args: InviteArgs): Promise<void> {
  const settings = readSettings();
  const database = await openDatabase(settings, say).catch(because('The database could not be opened'));
  const { membersUrl, platformName } = settings;
  try {
    await runInvite({ connections: database.connections, membersUrl, platformName, now }, settings, args);
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
