// Shows again that it is the same person: by the password, and the code of the second factor where there is one.
import { isAPIError } from 'better-auth/api';
import { AppError } from '../errors.ts';
import type { Gate } from './gate.ts';
import { confirmSession } from './store-users.ts';

export interface Proof {
  readonly password: string;
  /** Of the authenticator app, or a backup code; null: none was given. */
  readonly code: string | null;
}

/** Whether the proof is right; then the session is confirmed as of `now`. Rejects with UNAUTHENTICATED where nobody is signed in. */
export async function confirm(
  { auth, database }: Gate,
  headers: Headers,
  { password, code }: Proof,
  now: Date,
): Promise<boolean> {
  const signedIn = await auth.api.getSession({ headers });
  if (signedIn === null) throw new AppError('UNAUTHENTICATED', 'Sign in first.');
  const { user, session } = signedIn;
  if (!(await isAccepted(auth.api.verifyPassword({ headers, body: { password } })))) return false;
  if (user.twoFactorEnabled) {
    if (code === null) return false;
    const body = { code };
    const isRight = /^\d{6}$/.test(code)
      ? await isAccepted(auth.api.verifyTOTP({ headers, body }))
      : await isAccepted(auth.api.verifyBackupCode({ headers, body }));
    if (!isRight) return false;
  }
  await confirmSession(database.prisma, session.id, now);
  return true;
}

/** Whether better-auth took it; what it refuses is no bug. */
async function isAccepted(answer: Promise<unknown>): Promise<boolean> {
  try {
    await answer;
    return true;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return false;
    throw error;
  }
}
