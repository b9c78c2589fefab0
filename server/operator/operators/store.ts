// What is remembered of operators: which accounts run the platform, since when and by whom, and the links that make them so.
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.ts';
import { createUser, type NewUser, type UserDatabase } from '../../access/sessions/store-users.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
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

const OF_ACCOUNT = {
  user: {
    select: {
      name: true,
      email: true,
      twoFactorEnabled: true,
      factorTakings: { orderBy: { id: 'desc' }, take: 10, select: { at: true, takenBy: true, why: true } },
    },
  },
} as const;

/** Somebody who runs the platform, and how often his or her second factor was taken away: the last times first. */
export interface Operator extends Omit<
  Prisma.OperatorGetPayload<{ include: typeof OF_ACCOUNT }>['user'],
  'twoFactorEnabled'
> {
  readonly userId: string;
  readonly since: Date;
  readonly appointedBy: string;
  readonly hasFactor: boolean;
}

/** All of them, since when they are. The gate knows what they are called. */
export async function listOperators(gate: UserDatabase, _grant: Grant<'platform.read'>): Promise<Operator[]> {
  const rows = await gate.operator.findMany({
    include: OF_ACCOUNT,
    orderBy: [{ since: 'asc' }, { userId: 'asc' }],
  });
  return rows.map(({ user: { twoFactorEnabled: hasFactor, ...user }, ...row }) => ({
    ...row,
    ...user,
    hasFactor,
  }));
}

/** Keeps that an operator's second factor was taken away. */
export async function recordTaking(
  gate: Tenant,
  _grant: Grant<'operators.manage'>,
  data: { readonly userId: string; readonly at: Date; readonly takenBy: string; readonly why: string },
): Promise<void> {
  await gate.factorTaking.create({ data });
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
