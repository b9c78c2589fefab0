// Takes an operator's second factor away: another operator does it, or whoever has the terminal. All the others are told.
import { grant } from '../../access/grants/grant.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import { personOf, type Viewer } from '../../access/grants/viewers.ts';
import { invalid, type Fault, type Invalid } from '../../access/journal/outcomes.ts';
import { endSessions, removeFactor } from '../../access/sessions/store-factors.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import type { FactorTaken, Taking } from './factor-taken.ts';
import { whyFaults } from '../../access/journal/reason.ts';
import { listOperators, recordTaking } from './store.ts';

interface Factoring {
  readonly gate: Connection;
  /** The terminal, where nobody signed in. */
  readonly viewer?: Viewer;
  /** Who does it, as letters and the page say it. */
  readonly by: string;
  readonly now: () => Date;
}

/**
 * Takes the second factor of the operator's account away and ends its sessions, in one transaction with the line that tells it;
 * or answers what is wrong: nobody of the address is an operator (UNKNOWN), or it is one's own (NOT_ALLOWED), or there is none
 * (INCOMPLETE).
 */
export async function takeOperatorFactor(
  { gate, viewer = OPERATOR, by, now }: Factoring,
  { email: typed, why }: Taking,
): Promise<FactorTaken | Invalid> {
  const manage = grant(viewer, 'operators.manage', null);
  const faults = whyFaults(why);
  if (faults.length > 0) return invalid(faults);
  const email = typed.trim().toLowerCase();
  const wrong = (fault: Fault) => invalid([{ field: 'email', fault }]);
  const operators = await listOperators(gate.prisma, grant(OPERATOR, 'platform.read', null));
  const operator = operators.find((each) => each.email === email);
  if (operator === undefined) return wrong('UNKNOWN');
  const { userId } = operator;
  if (personOf(viewer)?.userId === userId) return wrong('NOT_ALLOWED');
  return gate.prisma.$transaction(async (tx) => {
    if (!(await removeFactor(tx, manage, userId))) return wrong('INCOMPLETE');
    const sessions = await endSessions(tx, manage, userId);
    await recordTaking(tx, manage, { userId, at: now(), takenBy: by, why });
    const concerned = operators.filter((each) => each.userId !== userId).map((each) => each.email);
    return { outcome: 'FactorTaken', email, sessions, concerned, by, why };
  });
}
