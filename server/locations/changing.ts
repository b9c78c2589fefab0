// The one way to change a location: within the member's scope, at the version that was read, told in the journal.
import type { Grant } from '../access/grant.ts';
import { change } from '../audit/change.ts';
import { outdated } from '../audit/outdated.ts';
import { differenceOf } from '../audit/rules.ts';
import type { Tenant } from '../database/tenant.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { invalid, type FieldFault, type Invalid, type Outdated } from '../graphql/saving.ts';
import { idFrom } from '../graphql/scalars.ts';
import { getMunicipality } from '../municipalities/arguments.ts';
import type { Municipality } from '../municipalities/store.ts';
import { ManagedLocationType } from './refs.ts';
import { isTaken, lockLocations } from './store-edit.ts';
import { getManaged, type ManagedLocation } from './store-managed.ts';
import { told } from './told.ts';

/** A success, by the name of its type. */
export interface Saved<Name extends string> {
  readonly outcome: Name;
  readonly location: ManagedLocation;
}

/** The type of a success: the location as it is now. */
export function savedType<Name extends string>(name: Name, description: string) {
  return builder.objectRef<Saved<Name>>(name).implement({
    description,
    fields: (t) => ({
      location: t.field({
        type: ManagedLocationType,
        description: 'The location as it is now.',
        resolve: ({ location }) => location,
      }),
    }),
  });
}

/** Which location is meant, as an input says it. */
export interface Named {
  readonly municipality: string;
  readonly location: string;
  readonly version: number;
}

/** What `work` works with. */
export interface Work {
  readonly tx: Tenant;
  readonly edit: Grant<'locations.edit'>;
  readonly municipality: Municipality;
  readonly location: ManagedLocation;
}

/**
 * Changes a location: nobody else changes it, or `others`, meanwhile. `work` answers what is wrong, and has then written
 * nothing, or nothing where it is done.
 */
export async function changeLocation<Name extends string>(
  context: Context,
  named: Named,
  name: Name,
  work: (given: Work) => Promise<readonly FieldFault[]>,
  others: readonly bigint[] = [],
): Promise<Saved<Name> | Invalid | Outdated> {
  const id = idFrom(named.location);
  const municipality = await getMunicipality(context, named.municipality);
  const edit = context.grant('locations.edit', municipality.id);
  return orTaken(() =>
    change<Saved<Name> | Invalid | Outdated>(context, edit, async (tx) => {
      await lockLocations(tx, edit, [id, ...others]);
      const before = await getManaged(tx, edit, id);
      const thing = { subject: 'Location', subjectId: String(id) };
      if (before.version !== named.version)
        return { outcome: await outdated(tx, edit, thing, before.version), audit: null };
      const faults = await work({ tx, edit, municipality, location: before });
      if (faults.length > 0) return { outcome: invalid(faults), audit: null };
      const after = await getManaged(tx, edit, id);
      const difference = differenceOf(told(before), told(after));
      const audit = difference && { ...thing, ...difference };
      return { outcome: { outcome: name, location: after }, audit };
    }),
  );
}

/** Answers that the external id is taken, where two members gave it at the same moment. */
export async function orTaken<T>(save: () => Promise<T>): Promise<T | Invalid> {
  try {
    return await save();
  } catch (error) {
    if (isTaken(error)) return invalid([{ field: 'externalId', fault: 'TAKEN' }]);
    throw error;
  }
}
