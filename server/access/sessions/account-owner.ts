// What is known of an account's owner: from which networks he or she comes, where strangers' tries do not count, and what is no
// secret; and what a letter tells of: that the address is another now, or that codes are guessed.
import type { Address } from '../../foundation/networks.ts';
import { isCommon } from './common-passwords.ts';
import type { Gate } from './gate.ts';
import { findUser, recordGuesses, type Account } from './store-users.ts';
import { isRecord } from '../../foundation/json.ts';
import type { Secret } from './throttle.ts';

/** Notes that the owner of the account was here. */
export async function knowOwner(
  { database, throttle }: Gate,
  address: Address | null,
  account: Account,
  now: Date,
): Promise<void> {
  const user = await findUser(database.prisma, account);
  // Passwords are counted by the address of e-mail, codes by the id.
  for (const name of user === null ? [] : [user.id, user.email]) throttle.know(address, name, now);
}

/** Whether the password is common for whoever chooses it; null: nobody is known. */
export async function isCommonFor(
  { database }: Pick<Gate, 'database'>,
  password: string,
  userId: string | null,
): Promise<boolean> {
  const user = userId === null ? null : await findUser(database.prisma, { id: userId });
  return isCommon(password, user === null ? [] : [user.name, user.email]);
}

/** Whose password the token of a letter makes anew; null where it is none, or too old. */
export async function findResetting(gate: Gate, token: string): Promise<string | null> {
  const { internalAdapter } = await (await gate.auth()).$context;
  return (await internalAdapter.findVerificationValue(`reset-password:${token}`))?.value ?? null;
}

/** Writes to whose password or codes are guessed, and into the journals, after whoever guesses was answered. */
export function warnOfGuesses(
  { afterwards, database, letters }: Gate,
  account: Account,
  secret: Secret,
  now: Date,
): void {
  afterwards.begin(async () => {
    const owner = await findUser(database.prisma, account);
    if (owner === null) return;
    await recordGuesses(database.prisma, owner, secret, now);
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
