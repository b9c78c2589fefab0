// Carries out, for the command, what only an operator changes of a municipality, and says what came of it.
import { formsBg } from '../../../client/text/forms.bg.ts';
import { formsEn } from '../../../client/text/forms.en.ts';
import { say } from '../../../client/text/say.ts';
import { grant } from '../../access/grants/grant.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import { isAddressProblem } from '../../foundation/paper-addresses/rules.ts';
import { UNFIT } from '../../foundation/paper-addresses/text/unfit.ts';
import { terminalLanguage } from '../../foundation/settings/env.ts';
import { Failure } from '../../foundation/failure.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import type { HostsArgs, OperateArgs } from './args-operate.ts';
import { getMunicipality, type Operating } from '../cities/platform-invitation.ts';
import { operate, type OperatingOn } from '../cities/operate.ts';
import { allowHosts, hostsFrom } from '../cities/webhook-hosts.ts';
import { terminalWords } from './text/words.ts';

/** Does it in the version that is there now; answers a sentence. Throws a Failure where it cannot be. */
export async function runOperate(
  { connections, membersUrl, now }: Pick<Operating, 'connections' | 'membersUrl' | 'now'>,
  { publicUrl, addresses }: Pick<OperatingOn, 'addresses'> & { readonly publicUrl: string },
  { command, slug, wanted, why }: OperateArgs,
): Promise<string> {
  const municipality = await getMunicipality(connections, slug);
  const origins = [publicUrl, membersUrl];
  const on = { operator: connections.operator, origins, addresses, viewer: OPERATOR, now };
  const done = await operate(on, municipality, municipality.version, wanted, why);
  const { operate: words } = terminalWords();
  if (done.outcome === 'Outdated') throw new Failure(words.outdated);
  if (done.outcome === 'Invalid') throw new Failure(done.faults.map(sayFault).join('\n'));
  const { municipality: present, isChanged } = done;
  if (!isChanged) return say(words.same, { slug });
  if (command === 'suspend') return say(words.suspended, { slug });
  if (command === 'resume') return say(words.resumed, { slug });
  if (command === 'rename') return say(words.renamed, { slug, name: present.slug });
  return present.host === null
    ? say(words.noHost, { slug })
    : say(words.host, { slug, url: `https://${present.host}` });
}

/** Says where the municipality's webhooks may lead; answers a sentence. Throws a Failure where that cannot be. */
export async function runHosts(
  { connections, now }: Pick<Operating, 'connections' | 'now'>,
  { slug, hosts, why }: HostsArgs,
): Promise<string> {
  const municipality = await getMunicipality(connections, slug);
  const changing = { database: { member: connections.operator }, viewer: OPERATOR, now };
  const may = grant(OPERATOR, 'municipalities.operate', municipality.id);
  const done = await allowHosts(changing, may, municipality, hostsFrom(hosts), why);
  const { operate: words } = terminalWords();
  if (done.outcome === 'Invalid') throw new Failure(done.faults.map(sayFault).join('\n'));
  return done.hosts.length === 0
    ? say(words.noWebhooks, { slug })
    : say(words.webhooks, { slug, hosts: done.hosts.join(', ') });
}

const FAULTS: Readonly<Record<'bg' | 'en', Readonly<Record<string, string>>>> = {
  bg: formsBg.faults,
  en: formsEn.faults,
};

function sayFault({ field, fault }: FieldFault): string {
  const language = terminalLanguage();
  const { wrong, expected, ofHost } = terminalWords(language).operate;
  const known = FAULTS[language][fault];
  if (known !== undefined) return `${field}: ${known}`;
  if (field === 'host' && isAddressProblem(fault))
    return `host: ${UNFIT[language].problems[fault]}. ${ofHost}`;
  const must: Readonly<Record<string, string>> = expected;
  return say(wrong, { field, expected: must[field] ?? '' });
}
