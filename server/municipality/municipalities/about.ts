// Whom citizens turn to about their data and about accessibility, as the municipality states it.
import type { Fault } from '../../access/journal/outcomes.ts';
import { isTexts, type Texts } from '../../foundation/texts/per-language.ts';
import { isDay } from '../../foundation/days.ts';

// Types and not interfaces, which Prisma would not take for JSON.

/** Somebody whom people can reach, in at least one way. */
export type Contact = {
  readonly name: Texts;
  readonly address: Texts | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
};

/** The methods and results that the model of Decision (EU) 2018/1523 knows. */
const ASSESSMENT_METHODS = ['SELF', 'THIRD_PARTY'] as const;
const ASSESSMENT_RESULTS = ['FULL', 'PARTIAL', 'NONE'] as const;

/** What a person found of the pages' accessibility, and when. */
export type AccessibilityAssessment = {
  readonly assessedOn: string;
  readonly method: (typeof ASSESSMENT_METHODS)[number];
  readonly result: (typeof ASSESSMENT_RESULTS)[number];
  /** What is not accessible, and why; null where everything is. */
  readonly gaps: Texts | null;
};

export type About = {
  readonly controller: Contact;
  readonly dataProtectionOfficer: Contact;
  /** Where to complain about what happens to personal data. */
  readonly supervision: Contact;
  /** Where to complain about accessibility. */
  readonly enforcement: Contact;
  /** Null: nobody has assessed it. */
  readonly accessibility: AccessibilityAssessment | null;
};

export const CONTACTS = ['controller', 'dataProtectionOfficer', 'supervision', 'enforcement'] as const;

/** A phone number: digits in groups, maybe with the country's. */
export const PHONE = /^\+?[0-9 ]+$/;

type Members = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;
const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const orNull =
  (is: Check): Check =>
  (value) =>
    value === null || is(value);
const among =
  (words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);

/** What a member must be, and what it is called where it is not. */
type Shape<Members extends string> = Readonly<Record<Members, readonly [Check, string, Fault]>>;

const CONTACT: Shape<keyof Contact> = {
  name: [isTexts, 'a text per language, with bg', 'REQUIRED'],
  address: [orNull(isTexts), 'a text per language, with bg, or null', 'REQUIRED'],
  email: [orNull(matches(/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/)), 'an e-mail address or null', 'NOT_AN_EMAIL'],
  phone: [orNull(matches(PHONE)), 'a phone number or null', 'NOT_ALLOWED'],
  website: [orNull(matches(/^https:\/\/[^\s"<>]+$/)), 'an address with https:// or null', 'NOT_ALLOWED'],
};
const ASSESSMENT: Shape<keyof AccessibilityAssessment> = {
  assessedOn: [isDay, 'a day like 2026-05-31', 'NOT_ALLOWED'],
  method: [among(ASSESSMENT_METHODS), ASSESSMENT_METHODS.join(' or '), 'UNKNOWN'],
  result: [among(ASSESSMENT_RESULTS), ASSESSMENT_RESULTS.join(' or '), 'UNKNOWN'],
  gaps: [orNull(isTexts), 'a text per language, with bg, or null', 'REQUIRED'],
};

/** Which member is wrong, what it must be, and what that is called. */
export interface AboutProblem {
  readonly member: string;
  readonly reason: string;
  readonly fault: Fault;
}

function problemsIn(name: string, value: unknown, shape: Shape<string>): AboutProblem[] {
  if (!isObject(value)) return [{ member: name, reason: 'must be an object', fault: 'REQUIRED' }];
  return [
    ...strays(name, value, Object.keys(shape)),
    ...Object.entries(shape)
      .filter(([member, [is]]) => !is(value[member]))
      .map(([member, [, meaning, fault]]) => ({
        member: `${name}.${member}`,
        reason: `must be ${meaning}`,
        fault,
      })),
  ];
}

function strays(name: string, value: Members, known: readonly string[]): AboutProblem[] {
  return Object.keys(value)
    .filter((member) => !known.includes(member))
    .map((member) => ({ member: `${name}.${member}`, reason: 'is not known', fault: 'UNKNOWN' }));
}

/** All that is wrong with the value; nothing where it is an About. */
export function listAboutProblems(value: unknown): AboutProblem[] {
  if (!isObject(value)) return [{ member: 'about', reason: 'must be an object', fault: 'REQUIRED' }];
  return [
    ...strays('about', value, [...CONTACTS, 'accessibility']),
    ...CONTACTS.flatMap((contact) => contactProblems(`about.${contact}`, value[contact])),
    ...(value['accessibility'] === null ? [] : assessmentProblems(value['accessibility'])),
  ];
}

function contactProblems(name: string, value: unknown): AboutProblem[] {
  const problems = problemsIn(name, value, CONTACT);
  if (problems.length > 0) return problems;
  const { address, email, phone, website } = value as Contact;
  if ([address, email, phone, website].some((way) => way !== null)) return [];
  return [{ member: name, reason: 'must be reachable in some way', fault: 'TOO_FEW' }];
}

function assessmentProblems(value: unknown): AboutProblem[] {
  const problems = problemsIn('about.accessibility', value, ASSESSMENT);
  if (problems.length > 0) return problems;
  const { result, gaps } = value as AccessibilityAssessment;
  if ((result === 'FULL') === (gaps === null)) return [];
  const member = 'about.accessibility.gaps';
  return [{ member, reason: 'must say what is not accessible, and only then', fault: 'REQUIRED' }];
}

/** What is wrong with the value; null where it is an About. */
export function findAboutProblem(value: unknown): AboutProblem | null {
  return listAboutProblems(value)[0] ?? null;
}

/** Whether the value, as it came from a file or a column, is an About. */
export function isAbout(value: unknown): value is About {
  return findAboutProblem(value) === null;
}
