// What is remembered of passes: of the token a hash, whom it was made for, until when it is good, and the day of its last use.
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../grants/grant.ts';
import type { Purpose } from '../grants/pass.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';

export type Editing = Grant<'orders.edit'> | Grant<'rounds.edit'> | Grant<'mysteryVisits.edit'>;
type Reading = Grant<'orders.read'> | Grant<'rounds.read'> | Grant<'mysteryVisits.read'> | Editing;

/** A pass, without what opens anything. */
const KNOWN = {
  id: true,
  orderId: true,
  roundId: true,
  programmeId: true,
  holder: true,
  issuedOn: true,
  expiresOn: true,
  revokedOn: true,
  lastUsedOn: true,
} as const;

export type IssuedPass = Prisma.PassGetPayload<{ select: typeof KNOWN }>;

/** A pass that is to be kept; days as columns hold them. */
export interface NewPass {
  readonly tokenHash: Buffer;
  readonly holder: string;
  readonly issuedOn: Date;
  readonly expiresOn: Date;
}

/** Which passes those are: of an order, of a round, or of a programme. */
function whereOf(
  purpose: Purpose,
): { readonly orderId: bigint } | { readonly roundId: bigint } | { readonly programmeId: bigint } {
  if (purpose.of === 'order') return { orderId: purpose.orderId };
  return purpose.of === 'round' ? { roundId: purpose.roundId } : { programmeId: purpose.programmeId };
}

/** The passes of an order, a round or a programme, the newest first; those that are good no more too. */
export function listPasses(tx: Tenant, { municipalityId }: Reading, purpose: Purpose): Promise<IssuedPass[]> {
  return tx.pass.findMany({
    where: { municipalityId, ...whereOf(purpose) },
    select: KNOWN,
    orderBy: { id: 'desc' },
  });
}

/** Keeps a pass for the order, the round or the programme. */
export function createPass(
  tx: Tenant,
  { municipalityId }: Editing,
  purpose: Purpose,
  { tokenHash, ...pass }: NewPass,
): Promise<IssuedPass> {
  const data = { ...pass, ...whereOf(purpose), municipalityId, tokenHash: new Uint8Array(tokenHash) };
  return tx.pass.create({ data, select: KNOWN });
}

/** Revokes on the day whatever pass of the order, the round or the programme was not revoked before; answers how many. */
export async function revokePasses(
  tx: Tenant,
  { municipalityId }: Editing,
  purpose: Purpose,
  day: Date,
): Promise<number> {
  const { count } = await tx.pass.updateMany({
    where: { municipalityId, ...whereOf(purpose), revokedOn: null },
    data: { revokedOn: day },
  });
  return count;
}
