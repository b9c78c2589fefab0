// Who signed in to operators' pages: an operator where the account is one, else whoever it is on members' pages.
import type { IncomingMessage } from 'node:http';
import { CITIZEN } from '../../access/grants/viewer.ts';
import type { Viewer } from '../../access/grants/viewers.ts';
import { listAllowed } from '../../municipality/allowances/store.ts';
import type { Gate } from '../../access/sessions/gate.ts';
import { findSignedIn, memberFrom } from '../../access/sessions/session.ts';
import { isOperator } from './store.ts';

/**
 * The operator whose session's cookie the request carries. What he or she is in municipalities says nothing here; nor
 * does a municipality's identity provider: it could vouch for an operator as it likes.
 */
export async function operatorOf(request: IncomingMessage, gate: Gate, now: Date): Promise<Viewer> {
  const person = await findSignedIn(request, gate, now);
  if (person === null) return CITIZEN;
  if (person.onlyIn !== null || !(await isOperator(gate.database.prisma, person.userId)))
    return memberFrom(person, gate);
  return { kind: 'operator', person, allowances: await listAllowed(gate.database.prisma, now) };
}
