// What is true of invitations: until when one can be accepted, and with which name and password by somebody new.
import type { Role } from '../../access/grants/member-roles.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { isCommon } from '../../access/sessions/common-passwords.ts';
import { findName, LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../access/sessions/rules.ts';

const INVITATION_MS = 7 * 24 * 60 * 60_000;

const WAITING_MS = 3 * 24 * 60 * 60_000;

/** So many of a city's people are written to of what an operator does there: a letter takes longer than all else. */
export const MOST_TOLD = 20;

/** Who is written to of what an operator does in a city: its admins, and where it has none, whoever it has. */
export function concernedOf<M extends { readonly role: Role }>(members: readonly M[]): M[] {
  const admins = members.filter(({ role }) => role === 'admin');
  return (admins.length > 0 ? admins : members).slice(0, MOST_TOLD);
}

/** From when an operator's invitation to a city that has admins can be accepted: until then they can withdraw it. */
export function invitationOpening(now: Date): Date {
  return new Date(now.getTime() + WAITING_MS);
}

/** Until when an invitation that is made now can be accepted, or an appointment of an operator. */
export function invitationEnd(now: Date): Date {
  return new Date(now.getTime() + INVITATION_MS);
}

interface NewAccount {
  readonly name: string;
  readonly password: string;
}

/** The account that somebody new wants at the address, or what is wrong with it. */
export function accountFrom(
  email: string,
  name: string,
  password: string,
): NewAccount | readonly FieldFault[] {
  const found = findName(name);
  const faults: FieldFault[] = found === null ? [{ field: 'name', fault: 'REQUIRED' }] : [];
  if (password.length < SHORTEST_PASSWORD) faults.push({ field: 'password', fault: 'TOO_SHORT' });
  if (password.length > LONGEST_PASSWORD) faults.push({ field: 'password', fault: 'TOO_LONG' });
  if (faults.length === 0 && isCommon(password, [name, email]))
    faults.push({ field: 'password', fault: 'TOO_COMMON' });
  return found === null || faults.length > 0 ? faults : { name: found, password };
}

/** So many people one table may invite. */
export const MOST_PEOPLE = 200;
