// Takes a member's second factor away for the operator: whoever lost the phone and the backup codes gets in by nothing else.
import { say } from '../../../client/text/say.ts';
import { grant } from '../../access/grants/grant.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import { change } from '../../access/journal/change.ts';
import { Failure } from '../../foundation/failure.ts';
import { endSessions, removeFactor } from '../../access/sessions/store-factors.ts';
import { listMembers } from '../../municipality/people/store.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { Operating } from '../cities/platform-invitation.ts';
import { terminalWords } from './text/words.ts';

/**
 * Takes the second factor of the member's account away, which is one for all municipalities, and ends its sessions; answers
 * how many those were. Throws a Failure where nobody of the address is a member here, or has a factor.
 */
export async function takeFactor(
  { connections, now }: Pick<Operating, 'connections' | 'now'>,
  { id, slug }: Municipality,
  email: string,
): Promise<number> {
  const { gate } = connections;
  const { factor: words } = terminalWords();
  const members = await listMembers(gate.prisma, grant(OPERATOR, 'members.read', id));
  const member = members.find((each) => each.email === email);
  if (member === undefined) throw new Failure(say(words.noMember, { email, slug }));
  const manage = grant(OPERATOR, 'members.manage', id);
  // The gate in the member's place: no other role, the operator's neither, reaches what people sign in with.
  const changing = { database: { member: gate }, viewer: OPERATOR, now };
  return change(changing, manage, async (tx) => {
    if (!(await removeFactor(tx, manage, member.userId))) throw new Failure(say(words.none, { email }));
    const outcome = await endSessions(tx, manage, member.userId);
    const thing = { subject: 'Member', subjectId: String(member.id), subjectName: member.name };
    return { outcome, audit: { ...thing, before: { hasFactor: true }, after: { hasFactor: false } } };
  });
}
