// What can be asked of whom citizens turn to, and of how accessible the pages were found.
import { builder } from '../../api/builder.ts';
import type { About, AccessibilityAssessment, Contact } from './about.ts';
import { LANGUAGE, inLanguage } from './refs.ts';
import { textIn } from '../../foundation/texts/per-language.ts';

const ContactType = builder.objectRef<Contact>('Contact').implement({
  description: 'Somebody whom people can turn to.',
  fields: (t) => ({
    name: t.string(inLanguage('Who it is.', ({ name }) => name)),
    nameTexts: t.expose('name', { type: 'Texts', description: 'Who it is, in every language.' }),
    addressTexts: t.expose('address', {
      type: 'Texts',
      nullable: true,
      description: 'The postal address in every language.',
    }),
    address: t.string({
      nullable: true,
      description: 'The postal address.',
      args: LANGUAGE,
      resolve: ({ address }, { language }) => (address === null ? null : textIn(address, language)),
    }),
    email: t.exposeString('email', { nullable: true, description: 'The e-mail address.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'The phone number.' }),
    website: t.exposeString('website', { nullable: true, description: 'The web site, with https://.' }),
  }),
});

export const AssessmentMethodType = builder.enumType('AccessibilityMethod', {
  description: 'Who assessed the accessibility, in the words of Decision (EU) 2018/1523.',
  values: {
    SELF: { description: 'By the municipality itself.' },
    THIRD_PARTY: { description: 'By a third party.' },
  } as const satisfies Record<AccessibilityAssessment['method'], object>,
});

export const AssessmentResultType = builder.enumType('AccessibilityResult', {
  description: 'How far the pages conform: fully, partially, or not.',
  values: {
    FULL: { description: 'They conform fully.' },
    PARTIAL: { description: 'They conform with exceptions.' },
    NONE: { description: 'They do not conform.' },
  } as const satisfies Record<AccessibilityAssessment['result'], object>,
});

const AssessmentType = builder.objectRef<AccessibilityAssessment>('AccessibilityAssessment').implement({
  description: 'What a person found of the accessibility of the pages.',
  fields: (t) => ({
    assessedOn: t.expose('assessedOn', { type: 'Date', description: 'When.' }),
    method: t.expose('method', {
      type: AssessmentMethodType,
      description: 'By the municipality itself, or by a third party.',
    }),
    result: t.expose('result', { type: AssessmentResultType, description: 'The result.' }),
    gaps: t.string({
      nullable: true,
      description: 'What is not accessible, and why; null where everything is.',
      args: LANGUAGE,
      resolve: ({ gaps }, { language }) => (gaps === null ? null : textIn(gaps, language)),
    }),
    gapsTexts: t.expose('gaps', {
      type: 'Texts',
      nullable: true,
      description: 'The same in every language.',
    }),
  }),
});

export const AboutType = builder.objectRef<About>('About').implement({
  description: 'Whom citizens turn to about their data and about accessibility.',
  fields: (t) => ({
    controller: t.expose('controller', {
      type: ContactType,
      description: 'Who decides why and how personal data are processed.',
    }),
    dataProtectionOfficer: t.expose('dataProtectionOfficer', {
      type: ContactType,
      description: 'Whom to ask about personal data.',
    }),
    supervision: t.expose('supervision', {
      type: ContactType,
      description: 'Where to complain about the processing of personal data.',
    }),
    enforcement: t.expose('enforcement', {
      type: ContactType,
      description: 'Where to complain about accessibility.',
    }),
    accessibility: t.expose('accessibility', {
      type: AssessmentType,
      nullable: true,
      description: 'The latest assessment; null where nobody has assessed it.',
    }),
  }),
});
