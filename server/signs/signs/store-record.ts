// Records of a city's signs that they were printed, or are damaged.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { daysFor, stateOf, type SignState } from '../../foundation/sign-states.ts';
import { inUse } from '../../municipality/codes/store.ts';

/** What became of a record. */
export interface Recorded {
  /** How many signs are in the state since now, and how many were so before. */
  readonly changed: number;
  readonly unchanged: number;
  /** Codes that lead to no sign in use of the municipality. */
  readonly unknown: readonly string[];
}

/** A sign that is in another state since, with the state that it had. */
interface Change {
  readonly code: string;
  readonly placeName: string;
  readonly before: SignState;
}

const WITH_NAME = { signCode: { select: { location: { select: { name: true } } } } } as const;

/** Brings the signs of the codes into the state on that day; one that is in it keeps its day. */
export async function recordSigns(
  tx: Tenant,
  { municipalityId }: Grant<'signs.record'>,
  codes: readonly string[],
  { state, day }: { readonly state: SignState; readonly day: Date },
): Promise<Recorded & { readonly changes: readonly Change[] }> {
  const wanted = [...new Set(codes)];
  const known = await tx.sign.findMany({
    where: { AND: [inUse(municipalityId, { locationIds: null, states: null }), { code: { in: wanted } }] },
    include: WITH_NAME,
  });
  const changes = known.flatMap(({ signCode, ...sign }): Change[] => {
    const before = stateOf(sign);
    return before === state
      ? []
      : [{ code: sign.code, placeName: textIn(signCode.location.name, 'bg'), before }];
  });
  await tx.sign.updateMany({
    where: { municipalityId, code: { in: changes.map(({ code }) => code) } },
    data: { ...daysFor(state, day), version: { increment: 1 } },
  });
  const unknown = new Set(wanted);
  for (const { code } of known) unknown.delete(code);
  const { length: changed } = changes;
  return { changed, unchanged: known.length - changed, unknown: [...unknown], changes };
}
