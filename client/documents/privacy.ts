// The privacy notice: what Article 13 of the GDPR and Article 5(3) of the ePrivacy Directive want said, from the municipality's data.
import { MOST_DAYS } from '../parts/offline/slip.ts';
import type { ContactFragment } from '../generated/operations.ts';
import { wholeNumber } from '../text/formats.ts';
import { say, sayCount } from '../text/say.ts';
import type { PaperTexts } from '../text/papers.bg.ts';
import type { Part } from './part.ts';

/** What the notice is made of. */
export interface PrivacyFacts {
  readonly threshold: number;
  readonly commentsAllowed: boolean;
  readonly commentMonths: number;
  /** The host of the city's own server that takes reports of what is broken; null: it has none. */
  readonly requestHost: string | null;
  readonly about: {
    readonly controller: ContactFragment;
    readonly dataProtectionOfficer: ContactFragment;
    readonly supervision: ContactFragment;
  } | null;
}

/** Its parts, the last of which says what a person must still check. */
export function privacyParts(facts: PrivacyFacts, papers: PaperTexts, language: string): Part[] {
  const { privacy: texts, checks } = papers;
  const { about, threshold, commentsAllowed, commentMonths, requestHost } = facts;
  const days = wholeNumber(MOST_DAYS, language);
  return [
    { id: 'controller', title: texts.controllerTitle, contact: about?.controller ?? null },
    { id: 'officer', title: texts.officerTitle, contact: about?.dataProtectionOfficer ?? null },
    {
      id: 'data',
      title: texts.dataTitle,
      items: [
        texts.address,
        say(texts.score, { threshold: wholeNumber(threshold, language) }),
        commentsAllowed ? texts.comment : texts.noComment,
        sayCount(texts.commentKept, commentMonths, language),
      ],
    },
    { id: 'basis', title: texts.basisTitle, text: [texts.basis] },
    { id: 'device', title: texts.deviceTitle, items: texts.device.map((line) => say(line, { days })) },
    {
      id: 'recipients',
      title: texts.recipientsTitle,
      text: [texts.recipients, ...(requestHost === null ? [] : [say(texts.reports, { host: requestHost })])],
    },
    { id: 'rights', title: texts.rightsTitle, items: texts.rights },
    {
      id: 'complaint',
      title: texts.complaintTitle,
      text: [texts.complaint],
      contact: about?.supervision ?? null,
    },
    { id: 'checks', title: checks.title, text: [checks.lead], items: checks.privacy },
  ];
}
