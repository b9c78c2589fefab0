// What is true of a pulse: its questions, its days, when it is opened, and what is wrong with one that is wished for.
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { dayAfter } from '../../foundation/days.ts';
import type { PaperCode } from '../../foundation/paper-code.ts';
import { isLonger } from '../../foundation/texts/characters.ts';

/** What a team can be asked. The words stand with the page's texts. */
export const QUESTIONS = ['CONDITIONS', 'SUPPORT', 'CLARITY'] as const;
export type PulseQuestion = (typeof QUESTIONS)[number];

/** The code of a team, which its notice leads to: nobody can guess it, as that of a slip of paper. */
export type TeamCode = PaperCode;

/** No part of a pulse is told of fewer answers than so many. The table refuses them too. */
export const SMALLEST_PART = 10;

const LONGEST_NAME = 80;
const MOST_PEOPLE = 5_000;
export const MOST_TEAMS = 100;
/** So many days a pulse may last. */
export const MOST_DAYS = 60;
/** So far ahead it may begin. */
const MOST_AHEAD = 366;

/** So many days after the last one an answer is taken that waited on a phone. */
const GRACE_DAYS = 3;
/** So many more go by before it is opened: an answer on its way, or a clock of another server, is not late. */
const SLACK_DAYS = 2;

/** Days of the municipality, YYYY-MM-DD, both included. */
export interface Days {
  readonly beginsOn: string;
  readonly endsOn: string;
}

/** A team whose pulse was not opened yet, as the counter knows it. */
export interface OpenTeam {
  readonly pulseId: bigint;
  readonly code: TeamCode;
  readonly people: number;
  /** Whether its pulse was called back: what was answered is not opened. */
  readonly isRevoked: boolean;
}

export type PulseState = 'OPEN' | 'EARLY' | 'OVER' | 'REVOKED';

/** Whether an answer counts that comes today; `castOn`: the day on which it says it was given, where it waited on a phone. */
export function stateOn(
  {
    beginsOn,
    endsOn,
    isOpened,
    isRevoked,
  }: Days & { readonly isOpened: boolean; readonly isRevoked: boolean },
  today: string,
  castOn: string | null,
): PulseState {
  if (isRevoked) return 'REVOKED';
  const isLate = castOn !== null && castOn <= endsOn && castOn < today;
  const day = isLate && today <= dayAfter(endsOn, GRACE_DAYS) ? castOn : today;
  if (day < beginsOn) return 'EARLY';
  return isOpened || day > endsOn ? 'OVER' : 'OPEN';
}

/** The first day whose night opens all of it: once, so that no two results can be compared. */
export function opensOn({ endsOn }: Pick<Days, 'endsOn'>): string {
  return dayAfter(endsOn, GRACE_DAYS + SLACK_DAYS);
}

/** A pulse that is wished for. */
export interface PulseDraft extends Days {
  readonly question: PulseQuestion;
  readonly teams: readonly { readonly name: string; readonly people: number }[];
}

/** What is wrong with it. In a live city it begins tomorrow at the earliest: a version that knows no pulse may still answer today. */
export function pulseFaults(
  { beginsOn, endsOn, teams }: PulseDraft,
  { today, isDemo }: { readonly today: string; readonly isDemo: boolean },
): FieldFault[] {
  const first = isDemo ? today : dayAfter(today, 1);
  if (teams.length > MOST_TEAMS) return [{ field: 'teams', fault: 'TOO_MANY' }];
  const faults: FieldFault[] = [];
  if (beginsOn < first || beginsOn > dayAfter(today, MOST_AHEAD))
    faults.push({ field: 'beginsOn', fault: 'OUT_OF_RANGE' });
  else if (endsOn < beginsOn || endsOn > dayAfter(beginsOn, MOST_DAYS))
    faults.push({ field: 'endsOn', fault: 'OUT_OF_RANGE' });
  const names = new Set<string>();
  teams.forEach(({ name, people }, at) => {
    const field = (of: string): string => `teams.${at}.${of}`;
    if (name === '') faults.push({ field: field('name'), fault: 'REQUIRED' });
    else if (isLonger(name, LONGEST_NAME)) faults.push({ field: field('name'), fault: 'TOO_LONG' });
    else if (/\p{C}/u.test(name)) faults.push({ field: field('name'), fault: 'NOT_ALLOWED' });
    else if (names.has(name)) faults.push({ field: field('name'), fault: 'TAKEN' });
    names.add(name);
    if (people < 1 || people > MOST_PEOPLE) faults.push({ field: field('people'), fault: 'OUT_OF_RANGE' });
  });
  const all = teams.reduce((sum, { people }) => sum + people, 0);
  // Fewer could never be told of.
  if (all < SMALLEST_PART) faults.push({ field: 'teams', fault: 'TOO_FEW' });
  return faults;
}
