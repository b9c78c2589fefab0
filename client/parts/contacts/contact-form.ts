// What the form holds of somebody whom people can turn to, and what is sent of it.
import { nameIn } from '../language/language.tsx';
import type { ContactFieldsFragment, ContactInput } from '../../generated/operations.ts';

type Texts = Readonly<Record<string, string>>;

export interface ContactValues {
  readonly name: Texts;
  readonly address: Texts;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
}

export function contactIn(contact: ContactFieldsFragment | undefined): ContactValues {
  return {
    name: contact?.nameTexts ?? {},
    address: contact?.addressTexts ?? {},
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
    website: contact?.website ?? '',
  };
}

/** The server takes what is empty for what is not there. */
export function contactOf({ name, address, ...ways }: ContactValues): ContactInput {
  return { ...ways, name: { bg: '', ...name }, address: { bg: '', ...address } };
}

export function contactFaults(field: string, { name, address, email, phone, website }: ContactValues) {
  const isReachable = [address['bg'] ?? '', email, phone, website].some((way) => way.trim() !== '');
  return [
    ...(name['bg']?.trim() ? [] : [{ field: `${field}.name.bg`, fault: 'REQUIRED' }]),
    ...(isReachable ? [] : [{ field, fault: 'TOO_FEW' }]),
  ];
}

/** What a citizen reads of it, in one line's pieces. */
export function saidOf({ name, address, email, phone, website }: ContactValues, language: string): string[] {
  return [nameIn(name, language), nameIn(address, language), email, phone, website];
}
