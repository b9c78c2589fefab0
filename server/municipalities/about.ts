// Whom citizens turn to about their data and about accessibility, as the municipality states it.
import { isDay, isTexts, type Texts } from './rules.ts';

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
export const ASSESSMENT_METHODS = ['SELF', 'THIRD_PARTY'] as const;
export const ASSESSMENT_RESULTS = ['FULL', 'PARTIAL', 'NONE'] as const;

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

const CONTACT: Readonly<Record<keyof Contact, readonly [Check, string]>> = {
  name: [isTexts, 'a text per language, with bg'],
  address: [orNull(isTexts), 'a text per language, with bg, or null'],
  email: [orNull(matches(/^[^\s@]+@[^\s@]+\.[^\s@]+$/)), 'an e-mail address or null'],
  phone: [orNull(matches(/^\+?[0-9 ]+$/)), 'a phone number or null'],
  website: [orNull(matches(/^https:\/\/[^\s"<>]+$/)), 'an address with https:// or null'],
};
const ASSESSMENT: Readonly<Record<keyof AccessibilityAssessment, readonly [Check, string]>> = {
  assessedOn: [isDay, 'a day like 2026-05-31'],
  method: [among(ASSESSMENT_METHODS), ASSESSMENT_METHODS.join(' or ')],
  result: [among(ASSESSMENT_RESULTS), ASSESSMENT_RESULTS.join(' or ')],
  gaps: [orNull(isTexts), 'a text per language, with bg, or null'],
};

/** Which member is wrong, and what it must be; null where none is. */
export interface AboutProblem {
  readonly member: string;
  readonly reason: string;
}

function problemIn(
  name: string,
  value: unknown,
  shape: Readonly<Record<string, readonly [Check, string]>>,
): AboutProblem | null {
  if (!isObject(value)) return { member: name, reason: 'must be an object' };
  const stray = Object.keys(value).find((member) => !Object.hasOwn(shape, member));
  if (stray !== undefined) return { member: `${name}.${stray}`, reason: 'is not known' };
  const wrong = Object.entries(shape).find(([member, [is]]) => !is(value[member]));
  return wrong === undefined ? null : { member: `${name}.${wrong[0]}`, reason: `must be ${wrong[1][1]}` };
}

/** What is wrong with the value; null where it is an About. */
export function findAboutProblem(value: unknown): AboutProblem | null {
  if (!isObject(value)) return { member: 'about', reason: 'must be an object' };
  const stray = Object.keys(value).find((member) => ![...CONTACTS, 'accessibility'].includes(member));
  if (stray !== undefined) return { member: `about.${stray}`, reason: 'is not known' };
  for (const contact of CONTACTS) {
    const problem = problemIn(`about.${contact}`, value[contact], CONTACT) ?? unreachable(contact, value);
    if (problem !== null) return problem;
  }
  const { accessibility } = value;
  if (accessibility === null) return null;
  const problem = problemIn('about.accessibility', accessibility, ASSESSMENT);
  if (problem !== null) return problem;
  const { result, gaps } = accessibility as AccessibilityAssessment;
  if ((result === 'FULL') === (gaps === null)) return null;
  return { member: 'about.accessibility.gaps', reason: 'must say what is not accessible, and only then' };
}

function unreachable(contact: (typeof CONTACTS)[number], about: Members): AboutProblem | null {
  const { address, email, phone, website } = about[contact] as Contact;
  if ([address, email, phone, website].some((way) => way !== null)) return null;
  return { member: `about.${contact}`, reason: 'must be reachable in some way' };
}

/** Whether the value, as it came from a file or a column, is an About. */
export function isAbout(value: unknown): value is About {
  return findAboutProblem(value) === null;
}
