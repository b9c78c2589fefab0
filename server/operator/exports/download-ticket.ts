// The ticket that downloads an export: told to an operator who just confirmed who it is, good for that operator, that file, and a few minutes.
import { seal, unseal } from '../../foundation/sealed-text.ts';

/** Whose, of which city's file, which began then. */
export interface Ticket {
  readonly userId: string;
  readonly municipalityId: string;
  readonly startedAt: string;
}

/** Long enough that a download that broke off begins again. */
const GOOD_MS = 5 * 60_000;

/** It is longer than any that was issued. */
const LONGEST = 1_000;

/** The ticket as an address carries it. */
export function writeTicket(key: Buffer, ticket: Ticket, now: Date): string {
  const { userId, municipalityId, startedAt } = ticket;
  const until = now.getTime() + GOOD_MS;
  return seal(key, 'export', JSON.stringify([userId, municipalityId, startedAt, until])).toString(
    'base64url',
  );
}

/** Whether the text is a ticket of just this, and still good. */
export function isTicket(key: Buffer, text: string, ticket: Ticket, now: Date): boolean {
  const opened = text.length > LONGEST ? null : unseal(key, 'export', Buffer.from(text, 'base64url'));
  if (opened === null) return false;
  // Nobody but this server could seal it.
  const [userId, municipalityId, startedAt, until] = JSON.parse(opened) as [string, string, string, number];
  return (
    userId === ticket.userId &&
    municipalityId === ticket.municipalityId &&
    startedAt === ticket.startedAt &&
    now.getTime() < until
  );
}
