// What of better-auth is answered below /members/auth, and with which fields: nothing else of it.

export interface Path {
  readonly method: 'GET' | 'POST';
  /** The fields of the body, each a text. What better-auth also reads, as `trustDevice`, is not for whoever asks to say. */
  readonly fields: readonly string[];
  /** Is sent along, whoever asks. */
  readonly always?: Readonly<Record<string, boolean>>;
  /** better-auth reads the fields from the address, where logs of proxies would see them: from us it takes them in process. */
  readonly isInAddress?: true;
  /** A secret is guessed at here. */
  readonly isGuessed?: true;
  /** The secret is a code of the second factor, of who is signed in or has shown a password. */
  readonly isCode?: true;
  /** The secret is the password of the account that is named. */
  readonly isPassword?: true;
  /** Needs a session that was confirmed. */
  readonly isConfirmed?: true;
  /** Is about the account itself: not for a session that an identity provider opened, good in one municipality alone. */
  readonly isOwn?: true;
  /** Answered at once and always alike: neither words nor time tell whether there is such an account. */
  readonly isBlind?: true;
}

const ask = { method: 'GET', fields: [] } as const satisfies Path;
const send = (...fields: string[]) => ({ method: 'POST', fields }) as const satisfies Path;
const guess = (...fields: string[]) => ({ ...send(...fields), isGuessed: true }) as const satisfies Path;
const confirmed = (...fields: string[]) =>
  ({ ...guess(...fields), isConfirmed: true, isOwn: true }) as const satisfies Path;

/** Ours, beside better-auth's. */
export const CONFIRM = '/confirm';
export const LIST_SESSIONS = '/list-sessions';
export const REVOKE_SESSION = '/revoke-session';
export const REVOKE_OTHERS = '/revoke-other-sessions';
export const RESET_PASSWORD = '/reset-password';
/** Where the link in the letter to a new address leads. */
export const VERIFY_EMAIL = '/verify-email';

/** All of them. */
export const PATHS: Readonly<Record<string, Path>> = {
  [CONFIRM]: guess('password', 'code'),
  '/sign-in/email': { ...guess('email', 'password'), isPassword: true },
  '/two-factor/verify-totp': { ...guess('code'), isCode: true, isOwn: true },
  '/two-factor/verify-backup-code': { ...guess('code'), isCode: true, isOwn: true },
  '/request-password-reset': { ...guess('email'), isBlind: true },
  [RESET_PASSWORD]: guess('token', 'newPassword'),
  '/sign-out': send(),
  [LIST_SESSIONS]: ask,
  [REVOKE_SESSION]: send('token'),
  [REVOKE_OTHERS]: send(),
  [VERIFY_EMAIL]: { ...guess('token'), isInAddress: true },
  '/change-email': confirmed('newEmail'),
  '/change-password': {
    ...confirmed('currentPassword', 'newPassword'),
    always: { revokeOtherSessions: true },
  },
  '/two-factor/enable': confirmed('password'),
  '/two-factor/disable': confirmed('password'),
  '/two-factor/generate-backup-codes': confirmed('password'),
};

/** What is answered at the path; null: nothing is. */
export function findPath(path: string): Path | null {
  return (Object.hasOwn(PATHS, path) ? PATHS[path] : undefined) ?? null;
}
