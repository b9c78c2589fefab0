// Keeps, for the command, the links that make somebody an operator.
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.ts';

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
    const waiting = { email, acceptedAt: null, withdrawnAt: null };
    await tx.appointment.updateMany({ where: waiting, data: { withdrawnAt: now } });
    await tx.appointment.create({
      data: { ...appointment, email, tokenHash: new Uint8Array(tokenHash) },
    });
  });
}

/** Takes back what waits for the address: a link that nobody used yet. */
export async function withdrawAppointments(operator: PrismaClient, email: string, now: Date): Promise<void> {
  const waiting = { email, acceptedAt: null, withdrawnAt: null };
  await operator.appointment.updateMany({ where: waiting, data: { withdrawnAt: now } });
}
