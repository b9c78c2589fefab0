// The one way to change a location: within the member's scope, at the version that was read, told in the journal.
import type { Grant } from '../../access/grants/grant.ts';
import { change } from '../../access/journal/change.ts';
import type { Changed } from '../../access/journal/rules.ts';
import { saveVersioned, type Saved } from '../../access/journal/save.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { builder } from '../../api/builder.ts';
import type { FieldFault, Invalid, Outdated } from '../../access/journal/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import type { Asked } from '../municipalities/city-field.ts';
import { waitForTurn } from '../municipalities/store-lock.ts';
import type { Municipality } from '../municipalities/store.ts';
import { ManagedLocationType } from './refs.ts';
import { getManaged, type ManagedLocation } from './store.ts';
import { told } from './journal-fields.ts';

/** The type of a success: the location as it is now. */
export function savedType<Name extends string>(name: Name, description: string) {
  return builder.objectRef<Saved<Name, ManagedLocation>>(name).implement({
    description,
    fields: (t) => ({
      location: t.expose('row', { type: ManagedLocationType, description: 'The location as it is now.' }),
    }),
  });
}

/** Which location is meant, as an input says it. */
interface Named {
  readonly location: string;
  readonly version: number;
}

/** What a change works with. */
export interface Work {
  readonly tx: Tenant;
  readonly edit: Grant<'locations.edit'>;
  readonly municipality: Municipality;
  readonly location: ManagedLocation;
}

/** What a change comes to: what is wrong with it, and how it is written where nothing is. */
export interface Plan {
  readonly faults: readonly FieldFault[];
  /** Answers what else was changed with it. */
  readonly save: () => Promise<readonly Changed[] | void>;
}

/** Changes a location as `plan` says. Only one change of a municipality's lists is made at a time. */
export async function changeLocation<Name extends string>(
  { municipality, grant: edit, context }: Asked<'locations.edit'>,
  named: Named,
  outcome: Name,
  plan: (work: Work) => Promise<Plan>,
): Promise<Saved<Name, ManagedLocation> | Invalid | Outdated> {
  const id = idFrom(named.location);
  return change(context, edit, async (tx) => {
    await waitForTurn(tx, edit);
    const present = await getManaged(tx, edit, id);
    const { faults, save } = await plan({ tx, edit, municipality, location: present });
    let others: readonly Changed[] = [];
    const done = await saveVersioned(tx, edit, {
      outcome,
      subject: 'Location',
      present,
      version: named.version,
      faults,
      told,
      save: async () => {
        others = (await save()) ?? [];
        return getManaged(tx, edit, id);
      },
    });
    return { ...done, audit: [done.audit ?? [], others].flat(2) };
  });
}
