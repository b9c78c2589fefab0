// Shows again that it is the same person: by the password, and the code of the second factor where there is one.
import { AppError } from '../../foundation/errors.ts';
import type { Gate } from './gate.ts';
import { isAppCode } from './rules.ts';
import { claimCode, confirmSession } from './store-users.ts';

export interface Proof {
  readonly password: string;
  /** Of the authenticator app, or a backup code; null: none was given. */
  readonly code: string | null;
}

/** Whether the proof is right; then the session is confirmed as of `now`. Rejects with UNAUTHENTICATED where nobody is signed in. */
export async function confirm(
  gate: Gate,
  headers: Headers,
  { password, code }: Proof,
  now: Date,
): Promise<boolean> {
  const { prisma } = gate.database;
  const auth = await gate.auth();
  const signedIn = await auth.api.getSession({ headers });
  if (signedIn === null) throw new AppError('UNAUTHENTICATED', 'Sign in first.');
  const { user, session } = signedIn;
  if (!(await isAccepted(auth.api.verifyPassword({ headers, body: { password } })))) return false;
  if (user.twoFactorEnabled) {
    if (code === null) return false;
    const body = { code };
    const isOfApp = isAppCode(code);
    if (isOfApp && !(await claimCode(prisma, user.id, code, now))) return false;
    const isRight = isOfApp
      ? await isAccepted(auth.api.verifyTOTP({ headers, body }))
      : await isAccepted(auth.api.verifyBackupCode({ headers, body }));
    if (!isRight) return false;
  }
  await confirmSession(prisma, session.id, now);
  return true;
}

/** Whether better-auth took it; what it refuses is no bug. */
async function isAccepted(answer: Promise<unknown>): Promise<boolean> {
  try {
    await answer;
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** Whether it is better-auth's own error of a wrong request; its class is not loaded here. */
function isRefusal(error: unknown): boolean {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status < 500;
}
