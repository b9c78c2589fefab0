// Sessions, and what stands before a code, for who signed in elsewhere: the rows that better-auth would write.
import { randomBytes, randomUUID } from 'node:crypto';
import { SESSION_SECONDS } from './rules.ts';
import type { UserDatabase } from './store-users.ts';

export interface NewSession {
  readonly userId: string;
  readonly userAgent: string;
  /** When it was shown who it is; null: that is not known. */
  readonly confirmedAt: Date | null;
  /** A second factor was shown. */
  readonly hasFactor: boolean;
}

const draw = (): string => randomBytes(24).toString('base64url');

/** Opens a session, and answers its token. */
export async function createSession(gate: UserDatabase, session: NewSession, now: Date): Promise<string> {
  const token = draw();
  const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1_000);
  await gate.session.create({
    data: { ...session, id: randomUUID(), token, expiresAt, createdAt: now, updatedAt: now },
  });
  return token;
}

/** Asks the user for a code within the seconds, and answers the challenge's name. */
export async function createChallenge(
  gate: UserDatabase,
  userId: string,
  seconds: number,
  now: Date,
): Promise<string> {
  const name = `2fa-${draw()}`;
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
