// The sign that is to be shown on a screen, or printed at a till.
import type { Grant } from '../../access/grants/grant.ts';
import { locationsWithin } from '../../access/grants/member-roles.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import { isCode } from '../../foundation/sign-code.ts';
import { isPrintable, WITH_PLACE, type OrderableSign } from '../orders/store-signs.ts';

/** The sign in use of a code; NOT_FOUND where there is none of a place within the grant. */
export async function getShowable(
  tx: Tenant,
  { municipalityId, scope }: Grant<'signs.read'>,
  code: string,
): Promise<OrderableSign> {
  const row = isCode(code)
    ? await tx.signCode.findFirst({
        where: { municipalityId, code, location: locationsWithin(scope) },
        include: { sign: true, location: WITH_PLACE },
      })
    : null;
  const found = row?.sign ? { code, sign: row.sign, location: row.location } : null;
  if (found === null || !isPrintable(found)) throw new AppError('NOT_FOUND', 'There is no such sign here.');
  return found;
}
