// Makes somebody an operator who signs in, by a link that works once; and takes that away again.
import { say } from '../../../client/text/say.ts';
import { Failure } from '../../foundation/failure.ts';
import { drawToken, hashOfToken } from '../../access/sessions/links.ts';
import { invitationEnd } from '../../municipality/people/rules.ts';
import type { Operating } from '../cities/platform-invitation.ts';
import { OPERATOR_PATH } from '../operators/rules.ts';
import { terminalWords } from './text/words.ts';
import { createAppointment, withdrawAppointments, removeOperator } from '../operators/store.ts';

/** Keeps the appointment and answers its link: whoever opens it becomes an operator, once, within seven days. */
export async function appoint(
  { connections, membersUrl, now }: Pick<Operating, 'connections' | 'membersUrl' | 'now'>,
  email: string,
  appointedBy: string,
): Promise<string> {
  const token = drawToken();
  const at = now();
  const appointment = { tokenHash: hashOfToken(token), email, appointedBy, expiresAt: invitationEnd(at) };
  await createAppointment(connections.operator.prisma, appointment, at);
  return `${membersUrl}${OPERATOR_PATH}/appointment#${token}`;
}

/** From the next request on the account runs nothing any more. Throws a Failure where it did not. */
export async function dismiss(
  { connections, now }: Pick<Operating, 'connections' | 'now'>,
  email: string,
): Promise<void> {
  await withdrawAppointments(connections.operator.prisma, email, now());
  if (await removeOperator(connections.gate.prisma, email)) return;
  throw new Failure(say(terminalWords().operators.none, { email }));
}
