// What is known of an account's owner: from which networks he or she comes, where strangers' tries do not count, and what is no secret.
import type { Address } from '../../foundation/networks.ts';
import { isCommon } from './common-passwords.ts';
import type { Gate } from './gate.ts';
import { findUser } from './store-users.ts';

/** Notes that the owner of the account (its id, or its address of e-mail) was here. */
export async function knowOwner(
  { database, throttle }: Gate,
  address: Address | null,
  account: string,
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
  const user = userId === null ? null : await findUser(database.prisma, userId);
  return isCommon(password, user === null ? [] : [user.name, user.email]);
}

/** Whose password the token of a letter makes anew; null where it is none, or too old. */
export async function findResetting(gate: Gate, token: string): Promise<string | null> {
  const { internalAdapter } = await (await gate.auth()).$context;
  return (await internalAdapter.findVerificationValue(`reset-password:${token}`))?.value ?? null;
}
