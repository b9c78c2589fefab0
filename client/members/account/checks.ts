// What a page of one's account can see to be wrong before anything is sent.
import type { FieldFault } from '../parts/fields.ts';

/** As the server asks for. */
export const SHORTEST_PASSWORD = 12;

/** A check that the fields are not empty. */
export function required<Name extends string>(...names: readonly Name[]) {
  return (values: Readonly<Record<Name, string>>): FieldFault[] =>
    names.filter((name) => values[name].trim() === '').map((field) => ({ field, fault: 'REQUIRED' }));
}
