// Takes a member's second factor away for the operator: whoever lost the phone and the backup codes gets in by nothing else.
import { grant } from '../../access/grants/grant.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import { personOf } from '../../access/grants/viewers.ts';
import { change } from '../../access/journal/change.ts';
import { invalid, type Fault, type Invalid } from '../../access/journal/outcomes.ts';
import { endSessions, removeFactor } from '../../access/sessions/store-factors.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { MOST_TOLD } from '../../municipality/people/rules.ts';
import { listMembers } from '../../municipality/people/store.ts';
import type { FactorTaken, Taking } from '../operators/factor-taken.ts';
import { whyFaults } from '../../access/journal/reason.ts';
import { isOperator } from '../operators/store.ts';
import { byWhom, type Operating } from './platform-invitation.ts';

type Factoring = Pick<Operating, 'connections' | 'platformName' | 'viewer' | 'now'>;

/**
 * Takes the second factor of the member's account away, which is one for all municipalities, and ends its sessions; or answers
 * what is wrong: nobody of the address is a member (UNKNOWN), or has no factor (INCOMPLETE). An operator who signed in takes none
 * of an operator's account, which others of them are told of, his or her own least of all (NOT_ALLOWED).
 */
export async function tryTakeFactor(
  factoring: Factoring,
  { id }: Pick<Municipality, 'id'>,
  { email, why }: Taking,
): Promise<FactorTaken | Invalid> {
  const { connections, viewer = OPERATOR, now } = factoring;
  const { gate } = connections;
  const faults = whyFaults(why);
  if (faults.length > 0) return invalid(faults);
  const members = await listMembers(gate.prisma, grant(OPERATOR, 'members.read', id));
  const member = members.find((each) => each.email === email.trim().toLowerCase());
  const wrong = (fault: Fault) => invalid([{ field: 'email', fault }]);
  if (member === undefined) return wrong('UNKNOWN');
  const isSignedIn = personOf(viewer) !== null;
  if (isSignedIn && (await isOperator(gate.prisma, member.userId))) return wrong('NOT_ALLOWED');
  const manage = grant(OPERATOR, 'members.manage', id);
  const others = members.filter(({ role, userId }) => role === 'admin' && userId !== member.userId);
  // The gate in the member's place: no other role, the operator's neither, reaches what people sign in with.
  const changing = { database: { member: gate }, viewer, now };
  return change<FactorTaken | Invalid>(changing, manage, async (tx) => {
    if (!(await removeFactor(tx, manage, member.userId)))
      return { outcome: wrong('INCOMPLETE'), audit: null };
    const sessions = await endSessions(tx, manage, member.userId);
    const thing = { subject: 'Member', subjectId: String(member.id), subjectName: member.name };
    const concerned = others.slice(0, MOST_TOLD).map((other) => other.email);
    const by = byWhom(factoring);
    return {
      outcome: { outcome: 'FactorTaken', email: member.email, sessions, concerned, by, why },
      audit: { ...thing, before: { hasFactor: true }, after: { hasFactor: false, why } },
    };
  });
}
