// Which signs a round is to have: those that are named, and those that are offered as long as they are to be had.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { readTyped } from '../../foundation/sign-code.ts';
import { MOST_SIGNS } from './rules.ts';
import { listSignsToMount, listSignsToPlan, lockSigns } from './store-edit.ts';
import { listRoundSigns, type Round } from './store.ts';
import { onTheWay } from './route-order.ts';

/** So many codes that no sign has are named; a whole list of them is of another city, or no list of codes. */
const MOST_TOLD = 10;

type Edit = Grant<'rounds.edit'>;

/** Which signs it is to have; both null: those that it has. */
export interface Given {
  readonly codes: readonly string[] | null;
  readonly orderId: bigint | null;
  /** Those of the codes that it is to have only where they still wait and no other round has them. */
  readonly offered: readonly string[];
}

/** The codes of what is wanted, in the order of the way; or what is wrong with them. */
export async function codesOf(
  tx: Tenant,
  edit: Edit,
  municipality: Municipality,
  given: Pick<Given, 'codes' | 'orderId'>,
  present: Pick<Round, 'id'> | null,
): Promise<{ readonly codes: readonly string[]; readonly faults: readonly FieldFault[] }> {
  const field = given.codes === null && given.orderId !== null ? 'order' : 'codes';
  const fault = (name: FieldFault['fault'], part?: string) => ({
    codes: [],
    faults: [{ field, fault: name, ...(part !== undefined && { part }) }],
  });
  const codes = given.codes && [...new Set(given.codes.slice(0, MOST_SIGNS + 1).map(readTyped))];
  const wanted = codes !== null ? { codes } : given.orderId !== null ? { orderId: given.orderId } : null;
  if (wanted === null || codes?.length === 0) return fault('REQUIRED');
  if (codes !== null && codes.length > MOST_SIGNS) return fault('TOO_MANY');
  const found = await listSignsToMount(tx, edit, wanted, MOST_SIGNS + 1);
  // One that was taken out of use meanwhile stays where it was.
  const kept = present === null ? [] : await listRoundSigns(tx, edit, present);
  const isOther = (code: string) => codes?.includes(code) && found.every((sign) => sign.code !== code);
  const signs = [...found, ...kept.filter(({ code }) => isOther(code))];
  if (signs.length > MOST_SIGNS) return fault('TOO_MANY');
  const known = new Set(signs.map(({ code }) => code));
  const unknown = codes?.filter((code) => !known.has(code)) ?? [];
  if (known.size === 0 && unknown.length === 0) return fault('UNKNOWN');
  if (unknown.length > 0) return fault('UNKNOWN', unknown.slice(0, MOST_TOLD).join(', '));
  return { codes: onTheWay(signs, municipality).map(({ code }) => code), faults: [] };
}

/** Of codes that were offered those that are not to be had any more: they do not wait, or another round has them. */
export async function listGone(
  tx: Tenant,
  edit: Edit,
  { offered, orderId }: Pick<Given, 'offered' | 'orderId'>,
): Promise<string[]> {
  if (offered.length === 0) return [];
  const free = await listSignsToPlan(tx, edit, { orderId, codes: offered }, MOST_SIGNS);
  const had = new Set(free.map(({ code }) => code));
  return offered.filter((code) => !had.has(code));
}

/** A fault for each code that was offered and is gone. Whoever else plans these signs waits. */
export async function takenFaults(tx: Tenant, edit: Edit, given: Given): Promise<FieldFault[]> {
  const offered = given.offered.slice(0, MOST_SIGNS).map(readTyped);
  if (offered.length > 0) await lockSigns(tx, edit, offered);
  const gone = await listGone(tx, edit, { ...given, offered });
  return gone.map((part) => ({ field: 'offered', fault: 'TAKEN', part }));
}
