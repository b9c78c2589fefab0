// Issues the one pass that an order, a round or a programme has: the one before is good no more.
import type { Purpose } from '../grants/pass.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { drawToken, hashOfToken } from '../sessions/links.ts';
import { FITTER_DAYS, MYSTERY_CLIENT_DAYS, PASS_PREFIX, SHOP_DAYS } from './rules.ts';
import { dayAfter } from '../../foundation/days.ts';
import { createPass, revokePasses, type Editing, type IssuedPass } from './store.ts';

const DAYS = { order: SHOP_DAYS, round: FITTER_DAYS, programme: MYSTERY_CLIENT_DAYS } as const;

/** A pass that was issued, with its token, which is told now and never again. */
export interface Issued {
  readonly pass: IssuedPass;
  readonly token: string;
}

/** Issues a pass on the day (YYYY-MM-DD) to whom it is for, counting its days from `from`, and revokes the one before. */
export async function issuePass(
  tx: Tenant,
  edit: Editing,
  purpose: Purpose,
  { holder, today, from }: { readonly holder: string; readonly today: string; readonly from: string },
): Promise<Issued> {
  await revokePasses(tx, edit, purpose, new Date(today));
  const token = `${PASS_PREFIX}${drawToken()}`;
  const lastDay = dayAfter(from < today ? today : from, DAYS[purpose.of]);
  const pass = await createPass(tx, edit, purpose, {
    tokenHash: hashOfToken(token),
    holder,
    issuedOn: new Date(today),
    expiresOn: new Date(lastDay),
  });
  return { pass, token };
}
