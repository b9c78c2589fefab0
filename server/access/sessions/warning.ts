// Tells an account's owner by a letter what happened to it: that its address is another now, or that codes are guessed.
import { isRecord } from '../../foundation/json.ts';
import type { Gate } from './gate.ts';
import { findUser } from './store-users.ts';
import type { Secret } from './throttle.ts';

/** Writes to whose password or codes are guessed, after whoever guesses was answered. */
export function warnOfGuesses(
  { afterwards, database, letters }: Gate,
  account: string,
  secret: Secret,
): void {
  afterwards.begin(async () => {
    const owner = await findUser(database.prisma, account);
    if (owner === null) return;
    await (secret === 'password' ? letters.passwordsGuessed(owner) : letters.codesGuessed(owner));
  });
}

/** Writes to the address that the account had, by the token that better-auth has just accepted for the new one. */
export function warnOfNewAddress({ afterwards, letters }: Gate, token: string): void {
  const { email, updateTo } = readToken(token);
  if (typeof email !== 'string' || typeof updateTo !== 'string') return;
  afterwards.begin(() => letters.emailChanged({ email }, updateTo));
}

/** What a JSON Web Token says, whose signature somebody else has checked. */
function readToken(token: string): Readonly<Record<string, unknown>> {
  const [, payload = ''] = token.split('.');
  const told: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return isRecord(told) ? told : {};
}
