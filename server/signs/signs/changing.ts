// The one way to change a sign: within the member's scope, at the version that was read, told in the journal.
import type { Grant } from '../../access/grants/grant.ts';
import { change } from '../../access/journal/change.ts';
import { outdated } from '../../access/journal/outdated.ts';
import { differenceOf, type Changed, type Json } from '../../access/journal/rules.ts';
import type { Saved } from '../../access/journal/save.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { builder } from '../../api/builder.ts';
import { invalid, type FieldFault, type Invalid, type Outdated } from '../../access/journal/outcomes.ts';
import type { Asked } from '../../municipality/municipalities/city-field.ts';
import { waitForTurn } from '../../municipality/municipalities/store-lock.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { ManagedSignType } from '../../municipality/codes/refs.ts';
import { readTyped } from '../../foundation/sign-code.ts';
import { getManagedSign, type ManagedSign } from '../../municipality/codes/store-managed.ts';

/** The longest reason that members write. */
export const LONGEST_REASON = 500;

/** The type of a success: the sign as it is now. */
export function savedType<Name extends string>(name: Name, description: string) {
  return builder.objectRef<Saved<Name, ManagedSign>>(name).implement({
    description,
    fields: (t) => ({
      sign: t.expose('row', { type: ManagedSignType, description: 'The sign as it is now.' }),
    }),
  });
}

/** Which sign is meant, as an input says it. */
interface Named {
  readonly code: string;
  readonly version: number;
}

/** What a change works with. */
export interface Work {
  readonly tx: Tenant;
  readonly edit: Grant<'signs.edit'>;
  readonly municipality: Municipality;
  readonly sign: ManagedSign;
}

/** What a change comes to: what is wrong with it, how it is written where nothing is, and why, where nothing else tells. */
export interface Plan {
  readonly faults: readonly FieldFault[];
  readonly save: () => Promise<void>;
  readonly why?: string;
}

/** A sign as the journal tells it: its place by its name, since numbers say nothing to a reader. */
export function told(sign: ManagedSign): { readonly [key: string]: Json } {
  const { placeName, state, retiredOn, retiredBecause, replacedBy } = sign;
  return {
    location: placeName,
    signState: state,
    retiredBecause,
    replacedBy,
    retiredOn: retiredOn?.toISOString().slice(0, 10) ?? null,
  };
}

/** What was changed of a sign, for the journal; null: nothing. */
export function changeOf(before: ManagedSign, after: ManagedSign, why?: string): Changed | null {
  const difference = differenceOf(told(before), told(after));
  if (difference === null) return null;
  const { code } = after;
  const subject = { subject: 'Sign', subjectId: code, subjectName: after.placeName };
  return why === undefined
    ? { ...subject, ...difference }
    : { ...subject, ...difference, after: { ...difference.after, why } };
}

/** Changes a sign as `plan` says. Only one change of a municipality's lists is made at a time. */
export async function changeSign<Name extends string>(
  { municipality, grant: edit, context }: Asked<'signs.edit'>,
  named: Named,
  outcome: Name,
  plan: (work: Work) => Promise<Plan>,
): Promise<Saved<Name, ManagedSign> | Invalid | Outdated> {
  const code = readTyped(named.code);
  return change<Saved<Name, ManagedSign> | Invalid | Outdated>(context, edit, async (tx) => {
    await waitForTurn(tx, edit);
    const sign = await getManagedSign(tx, edit, code);
    if (sign.version !== named.version) {
      const thing = { subject: 'Sign', subjectId: sign.code };
      return { outcome: await outdated(tx, edit, thing, sign.version), audit: null };
    }
    const { faults, save, why } = await plan({ tx, edit, municipality, sign });
    if (faults.length > 0) return { outcome: invalid(faults), audit: null };
    await save();
    const row = await getManagedSign(tx, edit, code);
    return { outcome: { outcome, row }, audit: changeOf(sign, row, why) };
  });
}
