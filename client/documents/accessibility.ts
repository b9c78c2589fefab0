// The accessibility statement, by the model of Commission Implementing Decision (EU) 2018/1523, from the municipality's data.
import type { AccessibilityMethod, AccessibilityResult, ContactFragment } from '../generated/operations.ts';
import { longDay } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PaperTexts } from '../text/papers.bg.ts';
import type { Part } from './part.ts';

/** What the statement is made of. */
export interface AccessibilityFacts {
  readonly name: string;
  /** The host that the pages stand on. */
  readonly host: string;
  readonly about: {
    readonly controller: ContactFragment;
    readonly enforcement: ContactFragment;
    readonly accessibility: Assessment | null;
  } | null;
}

interface Assessment {
  readonly assessedOn: string;
  readonly method: AccessibilityMethod;
  readonly result: AccessibilityResult;
  /** What is not accessible, and why; null where everything is. */
  readonly gaps: string | null;
}

type Texts = PaperTexts['accessibility'];

function gapsOf(assessment: Assessment | undefined, texts: Texts): string[] {
  if (!assessment) return [texts.gapsUnknown];
  return assessment.gaps === null ? [texts.gapsNone] : [texts.gapsLead, assessment.gaps];
}

function preparedOf(assessment: Assessment | undefined, texts: Texts, language: string): string {
  if (!assessment) return texts.preparedNever;
  const date = longDay(assessment.assessedOn, language);
  return [say(texts.prepared, { date }), texts.method[assessment.method], say(texts.reviewed, { date })].join(
    ' ',
  );
}

/** What stands before its parts: the commitment, and what it applies to. */
export function accessibilityLead(
  { name, host }: AccessibilityFacts,
  { accessibility: texts }: PaperTexts,
): string[] {
  return [say(texts.commitment, { municipality: name }), say(texts.scope, { host })];
}

/** Its parts: it claims nothing before a person has entered when and how the pages were assessed. */
export function accessibilityParts(
  { about }: AccessibilityFacts,
  papers: PaperTexts,
  language: string,
): Part[] {
  const { accessibility: texts, checks } = papers;
  const assessment = about?.accessibility ?? undefined;
  return [
    { id: 'status', title: texts.statusTitle, text: [texts.status[assessment?.result ?? 'NOT_ASSESSED']] },
    { id: 'gaps', title: texts.gapsTitle, text: gapsOf(assessment, texts) },
    { id: 'prepared', title: texts.preparedTitle, text: [preparedOf(assessment, texts, language)] },
    {
      id: 'feedback',
      title: texts.feedbackTitle,
      text: [texts.feedback],
      contact: about?.controller ?? null,
    },
    {
      id: 'enforcement',
      title: texts.enforcementTitle,
      text: [texts.enforcement],
      contact: about?.enforcement ?? null,
    },
    { id: 'checks', title: checks.title, text: [checks.lead], items: checks.accessibility },
  ];
}
