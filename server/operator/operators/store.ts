// What is remembered of operators: which accounts run the platform, since when and by whom, and the links that make them so.
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.ts';
import { createUser, type NewUser, type UserDatabase } from '../../access/sessions/store-users.ts';
import type { Grant } from '../../access/grants/grant.ts';

/** Whether the user runs the platform. */
export async function isOperator(gate: UserDatabase, userId: string): Promise<boolean> {
  return (await gate.operator.count({ where: { userId } })) > 0;
}

/** Takes the right to run the platform away from the account of the address; false where it had none. */
export async function removeOperator(gate: UserDatabase, email: string): Promise<boolean> {
  const { count } = await gate.operator.deleteMany({ where: { user: { email } } });
  return count > 0;
}

/** A link that can still be accepted. */
export type Appointment = Pick<Prisma.AppointmentGetPayload<object>, 'email' | 'appointedBy' | 'expiresAt'>;

const OPEN = { acceptedAt: null, withdrawnAt: null } as const;

/** The appointment of the link, where it can still be accepted. */
export async function findAppointment(
  gate: UserDatabase,
  _grant: Grant<'operators.join'>,
  tokenHash: Buffer,
  now: Date,
): Promise<Appointment | null> {
  return gate.appointment.findFirst({
    where: { tokenHash: new Uint8Array(tokenHash), ...OPEN, expiresAt: { gt: now } },
    select: { email: true, appointedBy: true, expiresAt: true },
  });
}

/** Makes whoever accepts an operator, all or nothing, unless another request was quicker: false then. */
export async function acceptAppointment(
  gate: UserDatabase,
  _grant: Grant<'operators.join'>,
  tokenHash: Buffer,
  accepting: { readonly userId: string } | NewUser,
  now: Date,
): Promise<boolean> {
  return gate.$transaction(async (tx) => {
    const open = { tokenHash: new Uint8Array(tokenHash), ...OPEN, expiresAt: { gt: now } };
    const [taken] = await tx.appointment.updateManyAndReturn({ where: open, data: { acceptedAt: now } });
    if (taken === undefined) return false;
    const userId = 'userId' in accepting ? accepting.userId : await createUser(tx, accepting, now);
    const data = { userId, since: now, appointedBy: taken.appointedBy };
    await tx.operator.createMany({ data: [data], skipDuplicates: true });
    return true;
  });
}

export interface NewAppointment {
  readonly tokenHash: Buffer;
  readonly email: string;
  /** Who did it, at the terminal. */
  readonly appointedBy: string;
  readonly expiresAt: Date;
}

/** Keeps the appointment; one that waits for the same address is withdrawn, so that one link works at a time. */
export async function createAppointment(
  operator: PrismaClient,
  { tokenHash, email, ...appointment }: NewAppointment,
  now: Date,
): Promise<void> {
  await operator.$transaction(async (tx) => {
    // One after the other: of two that are made at once to one address, neither would see the other.
    await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended('appointments', 0))`);
    const waiting = { email, ...OPEN };
    await tx.appointment.updateMany({ where: waiting, data: { withdrawnAt: now } });
    await tx.appointment.create({
      data: { ...appointment, email, tokenHash: new Uint8Array(tokenHash) },
    });
  });
}

/** Takes back what waits for the address: a link that nobody used yet. */
export async function withdrawAppointments(operator: PrismaClient, email: string, now: Date): Promise<void> {
  const waiting = { email, ...OPEN };
  await operator.appointment.updateMany({ where: waiting, data: { withdrawnAt: now } });
}
