// What a page of one's account can see to be wrong before anything is sent.
import type { FieldFault } from '../fields/fields.ts';

/** As the server asks for. */
const SHORTEST_PASSWORD = 12;

/** A check that the fields are not empty. */
export function required<Name extends string>(...names: readonly Name[]) {
  return (values: Readonly<Record<Name, string>>): FieldFault[] =>
    names.filter((name) => values[name].trim() === '').map((field) => ({ field, fault: 'REQUIRED' }));
}

/** A check that the field could be an address: whether it is one, a letter shows. */
export function emailFault({ email }: { readonly email: string }): FieldFault[] {
  if (email.trim() === '') return [{ field: 'email', fault: 'REQUIRED' }];
  return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(email.trim())
    ? []
    : [{ field: 'email', fault: 'NOT_AN_EMAIL' }];
}

/** A check that a new password is long enough; nothing else is asked of it. */
export function passwordFault({ password }: { readonly password: string }): FieldFault[] {
  if (password === '') return [{ field: 'password', fault: 'REQUIRED' }];
  return password.length < SHORTEST_PASSWORD ? [{ field: 'password', fault: 'TOO_SHORT' }] : [];
}
