// A group of places as its form holds it: what is sent, and what the page can see to be wrong.
import type { SaveLocationGroupInput } from '../../generated/operations.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';
import type { Place } from '../people/post.ts';

export interface GroupValues {
  readonly name: string;
  readonly locations: readonly Place[];
}

export const NO_GROUP: GroupValues = { name: '', locations: [] };

export function inputOf({
  name,
  locations,
}: GroupValues): Pick<SaveLocationGroupInput, 'name' | 'locations'> {
  return { name, locations: locations.map(({ id }) => id) };
}

export function faultsOf({ name, locations }: GroupValues): FieldFault[] {
  const missing = [...(name.trim() === '' ? ['name'] : []), ...(locations.length === 0 ? ['locations'] : [])];
  return missing.map((field) => ({ field, fault: 'REQUIRED' }));
}
