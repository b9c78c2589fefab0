// What a citizen writes of what is broken, and what is wrong with it.
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { findEmail } from '../../access/sessions/rules.ts';
import { MOST_ATTRIBUTES, type Given } from './definition.ts';

const LONGEST = {
  description: 2_000,
  name: 100,
  email: 254,
  phone: 20,
  code: 100,
  values: 100,
  answer: 2_000,
} as const;
const PHONE = /^\+?[0-9 ]+$/;

/** What somebody wrote of what is broken; what may be left out is null. */
export interface Draft {
  readonly description: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** What is wrong with what a service was answered, before anybody is asked for what it asks. */
export function givenFaults(given: readonly Given[]): FieldFault[] {
  if (given.length > MOST_ATTRIBUTES) return [{ field: 'answers', fault: 'TOO_MANY' }];
  return given.flatMap(({ code, values }): FieldFault[] => {
    if (code.length > LONGEST.code) return [{ field: 'answers', fault: 'TOO_LONG' }];
    const field = `answers.${code}`;
    if (values.length > LONGEST.values) return [{ field, fault: 'TOO_MANY' }];
    return values.some((value) => value.length > LONGEST.answer)
      ? [{ field, fault: 'TOO_LONG' } as const]
      : [];
  });
}

/** What is wrong with it, field by field. */
export function draftFaults({ description, name, email, phone }: Draft): FieldFault[] {
  const tooLong = (field: keyof Draft, text: string | null): FieldFault[] =>
    text !== null && text.length > LONGEST[field] ? [{ field, fault: 'TOO_LONG' }] : [];
  const long = [
    ...tooLong('description', description),
    ...tooLong('name', name),
    ...tooLong('email', email),
    ...tooLong('phone', phone),
  ];
  if (long.length > 0) return long;
  return [
    ...(description === '' ? [{ field: 'description', fault: 'REQUIRED' } as const] : []),
    ...(email !== null && findEmail(email) === null
      ? [{ field: 'email', fault: 'NOT_AN_EMAIL' } as const]
      : []),
    ...(phone !== null && !PHONE.test(phone) ? [{ field: 'phone', fault: 'NOT_ALLOWED' } as const] : []),
  ];
}
