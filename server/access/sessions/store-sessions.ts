// Sessions, and what stands before a code, for who signed in elsewhere: the rows that better-auth would write.
import { randomBytes, randomUUID } from 'node:crypto';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { Prisma } from '../../../prisma/generated/client.ts';
import { drawChallenge } from './challenge.ts';
import { IDLE_MS, OPERATOR_IDLE_MS, SESSION_SECONDS } from './rules.ts';
import type { UserDatabase } from './store-users.ts';

export interface NewSession {
  readonly userId: string;
  readonly userAgent: string;
  /** When it was shown who it is; null: that is not known. */
  readonly confirmedAt: Date | null;
  /** A second factor was shown. */
  readonly hasFactor: boolean;
  /** The municipality whose identity provider showed who it is: the session is good there alone. */
  readonly onlyIn: MunicipalityId;
}

/** Opens a session, and answers its token. */
export async function createSession(gate: UserDatabase, session: NewSession, now: Date): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1_000);
  await gate.session.create({
    data: { ...session, id: randomUUID(), token, expiresAt, createdAt: now, updatedAt: now },
  });
  return token;
}

/** Notes that the session is used, and answers true; one that lay unused for too long is ended instead. */
export async function noteUse(
  gate: UserDatabase,
  { id, userId }: { readonly id: string; readonly userId: string },
  now: Date,
): Promise<boolean> {
  const before = (idleMs: number) => new Date(now.getTime() - idleMs);
  const noted = await gate.$executeRaw(
    Prisma.sql`UPDATE sessions SET updated_at = ${now} WHERE id = ${id}::uuid AND updated_at >
      CASE WHEN EXISTS (SELECT FROM operators WHERE user_id = ${userId}::uuid) THEN ${before(OPERATOR_IDLE_MS)}::timestamptz
        ELSE ${before(IDLE_MS)}::timestamptz END`,
  );
  if (noted === 0) await gate.session.deleteMany({ where: { id } });
  return noted === 1;
}

/** Asks the user for a code within the seconds, before a session that is good for the municipality; answers the challenge's name. */
export async function createChallenge(
  gate: UserDatabase,
  { userId, onlyIn }: Pick<NewSession, 'userId' | 'onlyIn'>,
  seconds: number,
  now: Date,
): Promise<string> {
  const name = drawChallenge(onlyIn);
  const expiresAt = new Date(now.getTime() + seconds * 1_000);
  const rows = [
    { identifier: name, value: userId },
    { identifier: `2fa-attempts-${name}`, value: '0' },
  ];
  await gate.verification.createMany({
    data: rows.map((row) => ({ ...row, id: randomUUID(), expiresAt, createdAt: now, updatedAt: now })),
  });
  return name;
}

/** Whether the user has an authenticator app. */
export async function hasApp(gate: UserDatabase, userId: string): Promise<boolean> {
  return (await gate.user.count({ where: { id: userId, twoFactorEnabled: true } })) > 0;
}

/** A session that is good in one municipality alone. */
export interface SessionIn {
  readonly id: string;
  readonly userId: string;
  readonly onlyIn: bigint;
}

/** The user's sessions that are good there alone. */
export async function listSessionsIn(gate: UserDatabase, { userId, onlyIn }: SessionIn) {
  const select = { id: true, token: true, userAgent: true, createdAt: true, expiresAt: true } as const;
  return gate.session.findMany({ where: { userId, onlyIn, expiresAt: { gt: new Date() } }, select });
}

/** Ends those of them. */
export async function endSessionsIn(
  gate: UserDatabase,
  { userId, onlyIn }: SessionIn,
  which: { readonly token: string } | { readonly id: { readonly not: string } },
): Promise<void> {
  await gate.session.deleteMany({ where: { ...which, userId, onlyIn } });
}
