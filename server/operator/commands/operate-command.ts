// Carries out, for the command, what only an operator changes of a municipality, and says what came of it.
import { membersBg } from '../../../client/text/members.bg.ts';
import { membersEn } from '../../../client/text/members.en.ts';
import { say } from '../../../client/text/say.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import { isAddressProblem } from '../../foundation/paper-addresses/rules.ts';
import { UNFIT } from '../../foundation/paper-addresses/text/unfit.ts';
import { terminalLanguage } from '../../foundation/settings/env.ts';
import { Failure } from '../../foundation/failure.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import type { OperateArgs } from './args-operate.ts';
import { getMunicipality, type Operating } from '../cities/platform-invitation.ts';
import { operate, type OperatingOn } from '../cities/operate.ts';
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

const FAULTS: Readonly<Record<'bg' | 'en', Readonly<Record<string, string>>>> = {
  bg: membersBg.faults,
  en: membersEn.faults,
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
