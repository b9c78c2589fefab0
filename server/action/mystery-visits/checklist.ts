// A checklist: its criteria, what may be answered of each, and what is wrong with one that a member sends. Pure.
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { textsFaults } from '../../municipality/texts/typed-text.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';

/** What a visit looks at, in the order in which it happens. */
export const SECTIONS = ['ACCESS', 'WAIT', 'RECEPTION', 'COMPETENCE', 'ENVIRONMENT', 'OUTCOME'] as const;
export type Section = (typeof SECTIONS)[number];

export const KINDS = ['YES_NO', 'SCORE', 'MINUTES'] as const;
/** How a criterion is answered: by yes or no, from 1 to 10, or by minutes that were measured. */
export type Kind = (typeof KINDS)[number];

export const CHANNELS = ['DESK', 'PHONE', 'MAIL'] as const;
/** How the mystery client turns to the place. */
export type Channel = (typeof CHANNELS)[number];

export interface Criterion {
  /** Its place in the checklist, from 1. */
  readonly id: string;
  readonly section: Section;
  readonly kind: Kind;
  /** The visits to which it belongs. */
  readonly channels: readonly Channel[];
  readonly text: Texts;
}

export const CHOICES = ['YES', 'NO', 'NOT_APPLICABLE'] as const;
export type Choice = (typeof CHOICES)[number];

/** NOT_APPLICABLE may be said of each kind; a number is a score or minutes. */
export type Answer = Choice | number;

/** By the id of the criterion. */
export type Answers = Readonly<Record<string, Answer>>;

/** More nobody keeps in mind while standing at a desk. */
export const MOST_CRITERIA = 60;
export const LONGEST_CRITERION = 200;
/** A working day: whoever waited longer comes again. */
export const MOST_MINUTES = 480;

/** What is wrong with the criteria of a new programme whose visits are by those channels. */
export function checklistFaults(
  criteria: readonly Omit<Criterion, 'id'>[],
  channels: readonly Channel[],
): FieldFault[] {
  if (criteria.length > MOST_CRITERIA) return [{ field: 'criteria', fault: 'TOO_MANY' }];
  const isEmpty = channels.some((channel) => !criteria.some((each) => each.channels.includes(channel)));
  return [
    ...(isEmpty ? [{ field: 'criteria', fault: 'REQUIRED' as const }] : []),
    ...criteria.flatMap(({ text, channels: own }, at) => [
      ...textsFaults(`criteria.${at}.text`, text, LONGEST_CRITERION),
      ...(own.length === 0 ? [{ field: `criteria.${at}.channels`, fault: 'REQUIRED' as const }] : []),
    ]),
  ];
}

/** Whether the criterion may be answered so. */
export function isAnswerTo({ kind }: Pick<Criterion, 'kind'>, answer: Answer): boolean {
  if (answer === 'NOT_APPLICABLE') return true;
  if (typeof answer !== 'number') return kind === 'YES_NO';
  if (!Number.isInteger(answer)) return false;
  if (kind === 'SCORE') return answer >= 1 && answer <= 10;
  return kind === 'MINUTES' && answer >= 0 && answer <= MOST_MINUTES;
}

/** The criteria that a visit by the channel asks for. */
export const criteriaBy = (criteria: readonly Criterion[], channel: Channel): Criterion[] =>
  criteria.filter(({ channels }) => channels.includes(channel));

export function isChannel(text: string): text is Channel {
  return (CHANNELS as readonly string[]).includes(text);
}
