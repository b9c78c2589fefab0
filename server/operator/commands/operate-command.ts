// Carries out, for the command, what only an operator changes of a municipality, and says what came of it.
import { membersEn } from '../../../client/text/members.en.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import { Failure } from '../../foundation/failure.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import type { OperateArgs } from './args-operate.ts';
import { getMunicipality, type Operating } from '../cities/platform-invitation.ts';
import { operate } from '../cities/operate.ts';

/** Does it in the version that is there now; answers a sentence. Throws a Failure where it cannot be. */
export async function runOperate(
  { connections, membersUrl, now }: Pick<Operating, 'connections' | 'membersUrl' | 'now'>,
  publicUrl: string,
  { command, slug, wanted, why }: OperateArgs,
): Promise<string> {
  const municipality = await getMunicipality(connections, slug);
  const on = { operator: connections.operator, origins: [publicUrl, membersUrl], viewer: OPERATOR, now };
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

/** What a value must be, where it is not allowed. */
const EXPECTED: Readonly<Record<string, string>> = {
  slug: 'Latin words in lower case, joined by dashes, and no word that the platform needs itself: veliko-tarnovo',
  host: 'a name of the Internet in lower case, without https:// and a path, none of the platform: results.starazagora.example',
};

function sayFault({ field, fault }: FieldFault): string {
  const expected = EXPECTED[field];
  return fault === 'NOT_ALLOWED' && expected !== undefined
    ? `${field}: this is none. It must be ${expected}.`
    : `${field}: ${membersEn.faults[fault]}`;
}
