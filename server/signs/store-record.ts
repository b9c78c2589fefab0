// Records of a city's signs that they were printed, or are damaged.
import type { Grant } from '../access/grant.ts';
import type { Tenant } from '../database/tenant.ts';
import { daysFor, type SignState } from './rules.ts';
import { IN_STATE, inUse } from './store.ts';

/** What became of a record. */
export interface Recorded {
  /** How many signs are in the state since now, and how many were so before. */
  readonly changed: number;
  readonly unchanged: number;
  /** Codes that lead to no sign in use of the municipality. */
  readonly unknown: readonly string[];
}

/** Brings the signs of the codes into the state on that day; one that is in it keeps its day. */
export async function recordSigns(
  tx: Tenant,
  { municipalityId }: Grant<'signs.record'>,
  codes: readonly string[],
  { state, day }: { readonly state: SignState; readonly day: Date },
): Promise<Recorded> {
  const wanted = [...new Set(codes)];
  const signs = {
    AND: [inUse(municipalityId, { locationIds: null, states: null }), { code: { in: wanted } }],
  };
  const { count: changed } = await tx.sign.updateMany({
    where: { ...signs, NOT: IN_STATE[state] },
    data: daysFor(state, day),
  });
  const known = await tx.sign.findMany({ where: signs, select: { code: true } });
  const unknown = new Set(wanted);
  for (const { code } of known) unknown.delete(code);
  return { changed, unchanged: known.length - changed, unknown: [...unknown] };
}
