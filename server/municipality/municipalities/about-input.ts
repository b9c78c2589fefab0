// Whom citizens turn to, as a member sends it.
import { builder } from '../../api/builder.ts';
import { tidyTexts } from '../texts/typed-text.ts';
import { AssessmentMethodType, AssessmentResultType } from './about-type.ts';
import type { About, AccessibilityAssessment, Contact } from './about.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';

const ContactInput = builder.inputType('ContactInput', {
  description: 'Somebody whom people can turn to, in at least one way.',
  fields: (t) => ({
    name: t.field({ type: 'Texts', required: true, description: 'Who it is.' }),
    address: t.field({ type: 'Texts', description: 'The postal address.' }),
    email: t.string({ description: 'The e-mail address.' }),
    phone: t.string({ description: 'The phone number.' }),
    website: t.string({ description: 'The web site, with https://.' }),
  }),
});

const AssessmentInput = builder.inputType('AccessibilityAssessmentInput', {
  description: 'What a person found of the accessibility of the pages.',
  fields: (t) => ({
    assessedOn: t.field({ type: 'Date', required: true, description: 'When.' }),
    method: t.field({ type: AssessmentMethodType, required: true, description: 'By whom.' }),
    result: t.field({ type: AssessmentResultType, required: true, description: 'The result.' }),
    gaps: t.field({ type: 'Texts', description: 'What is not accessible, and why.' }),
  }),
});

export const AboutInput = builder.inputType('AboutInput', {
  description: 'Whom citizens turn to about their data and about accessibility.',
  fields: (t) => ({
    controller: t.field({
      type: ContactInput,
      required: true,
      description: 'Who decides why and how personal data are processed.',
    }),
    dataProtectionOfficer: t.field({
      type: ContactInput,
      required: true,
      description: 'Whom to ask about personal data.',
    }),
    supervision: t.field({
      type: ContactInput,
      required: true,
      description: 'Where to complain about the processing of personal data.',
    }),
    enforcement: t.field({
      type: ContactInput,
      required: true,
      description: 'Where to complain about accessibility.',
    }),
    accessibility: t.field({ type: AssessmentInput, description: 'The latest assessment.' }),
  }),
});

type Given<T> = { readonly [Key in keyof T]?: T[Key] | null | undefined };
type GivenContact = Given<Contact> & { readonly name: Texts };
type GivenAssessment = Given<AccessibilityAssessment> & Omit<AccessibilityAssessment, 'gaps'>;

/** What was sent, tidied: what is empty is not there. */
export function aboutFrom(
  given: {
    readonly [Member in Exclude<keyof About, 'accessibility'>]: GivenContact;
  } & { readonly accessibility?: GivenAssessment | null | undefined },
): About {
  const { accessibility } = given;
  return {
    controller: contactFrom(given.controller),
    dataProtectionOfficer: contactFrom(given.dataProtectionOfficer),
    supervision: contactFrom(given.supervision),
    enforcement: contactFrom(given.enforcement),
    accessibility: accessibility ? { ...accessibility, gaps: textsOrNull(accessibility.gaps) } : null,
  };
}

function contactFrom({ name, address, email, phone, website }: GivenContact): Contact {
  return {
    name: tidyTexts(name),
    address: textsOrNull(address),
    email: email?.trim() || null,
    phone: phone?.trim() || null,
    website: website?.trim() || null,
  };
}

/** Nothing where every text is empty; a text in another language alone lacks its Bulgarian. */
function textsOrNull(texts: Texts | null | undefined): Texts | null {
  const tidied = texts ? tidyTexts(texts) : { bg: '' };
  return Object.values(tidied).some((text) => text !== '') ? tidied : null;
}
