// What is taken away of an account whose authenticator app is lost: the second factor, and every session.
import type { Grant } from '../grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';

/** Takes the app, its backup codes and the codes that it showed away from the user; false where there is no app. */
export async function removeFactor(
  tx: Tenant,
  _grant: Grant<'members.manage' | 'operators.manage'>,
  userId: string,
): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, twoFactorEnabled: true },
    data: { twoFactorEnabled: false },
  });
  if (count === 0) return false;
  await tx.secondFactor.deleteMany({ where: { userId } });
  await tx.usedCode.deleteMany({ where: { userId } });
  return true;
}

/** Ends every session of the user; answers how many. */
export async function endSessions(
  tx: Tenant,
  _grant: Grant<'members.manage' | 'operators.manage'>,
  userId: string,
): Promise<number> {
  return (await tx.session.deleteMany({ where: { userId } })).count;
}
