// Carries out, for the command, what only an operator changes of a municipality, and says what came of it.
import { membersEn } from '../../../client/text/members.en.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import { isAddressProblem, PROBLEM_SENTENCES } from '../../foundation/paper-addresses/rules.ts';
import { Failure } from '../../foundation/failure.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import type { OperateArgs } from './args-operate.ts';
import { getMunicipality, type Operating } from '../cities/platform-invitation.ts';
import { operate, type OperatingOn } from '../cities/operate.ts';

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
  if (done.outcome === 'Outdated')
    throw new Failure('Somebody was quicker. Look again, and repeat the command.');
  if (done.outcome === 'Invalid') throw new Failure(done.faults.map(sayFault).join('\n'));
  const { municipality: present, isChanged } = done;
  if (!isChanged) return `${slug} is so already: nothing was changed.`;
  if (command === 'suspend') return `${slug} is suspended. Its pages say so within seconds.`;
  if (command === 'resume') return `${slug} works again.`;
  if (command === 'rename') return `${slug} is ${present.slug} now. Addresses with ${slug} lead there.`;
  return present.host === null
    ? `${slug} has no host of its own.`
    : `${slug} is found at https://${present.host}.`;
}

/** What a value must be, where it is none. */
const EXPECTED: Readonly<Record<string, string>> = {
  slug: 'Latin words in lower case, joined by dashes, and no word that the platform needs itself: veliko-tarnovo',
  host: 'a name of the Internet in lower case, without https:// and a path, none of the platform: results.starazagora.example',
};
const KNOWN: Readonly<Record<string, string>> = membersEn.faults;

/** What the answer of a host depends on. */
const OF_HOST =
  'The server must run, and the host lead to it: docs/hosts.md. On the operators’ pages it is asked while it runs.';

function sayFault({ field, fault }: FieldFault): string {
  const known = KNOWN[fault];
  if (known !== undefined) return `${field}: ${known}`;
  if (field === 'host' && isAddressProblem(fault)) return `host: ${PROBLEM_SENTENCES[fault]}. ${OF_HOST}`;
  return `${field}: this is none. It must be ${EXPECTED[field]}.`;
}
