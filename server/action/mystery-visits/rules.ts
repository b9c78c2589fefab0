// What is true of a programme of mystery-client visits: how large it is, on which days, when it is over and what is forgotten then. Pure.
import { MYSTERY_CLIENT_DAYS } from '../../access/passes/rules.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { textFaults } from '../../municipality/texts/typed-text.ts';
import type { Channel } from './checklist.ts';
import { isLonger } from '../../foundation/texts/characters.ts';

export const LONGEST_NAME = 100;
export const LONGEST_NOTE = 1_000;
/** Of what a mystery client adds to one visit. */
export const LONGEST_REMARK = 1_000;
export const MOST_EACH = 10;
/** What one person does; more is another programme. */
export const MOST_VISITS = 120;
/** What a phone sends at a time. */
export const MOST_TOLD = 20;
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** What a member says of a programme, and may change later. */
export interface ProgrammeDraft {
  readonly name: string;
  readonly note: string | null;
  /** Days, YYYY-MM-DD. */
  readonly beginsOn: string;
  readonly endsOn: string;
}

/** Which visits a new programme asks for: each of the places, by each of the channels, so many times. */
export interface VisitsWanted {
  readonly locationIds: readonly bigint[];
  readonly channels: readonly Channel[];
  readonly each: number;
}

/** What is wrong with a draft, on that day; `present`: as it is known. */
export function draftFaults(
  { name, note, beginsOn, endsOn }: ProgrammeDraft,
  present: ProgrammeDraft | null,
  today: string,
): FieldFault[] {
  const outside = (field: string): FieldFault => ({ field, fault: 'OUT_OF_RANGE' });
  const isNear = (day: string) => Math.abs(daysBetween(today, day)) <= MOST_DAYS;
  return [
    ...textFaults('name', name, LONGEST_NAME),
    ...(note !== null && isLonger(note, LONGEST_NOTE) ? [{ field: 'note', fault: 'TOO_LONG' } as const] : []),
    ...(present?.beginsOn === beginsOn || isNear(beginsOn) ? [] : [outside('beginsOn')]),
    ...(endsOn < beginsOn ? [{ field: 'endsOn', fault: 'TOO_EARLY' } as const] : []),
    ...(daysBetween(beginsOn, endsOn) > MOST_DAYS ? [outside('endsOn')] : []),
    // What is over stays so, or its last day comes nearer: it does not come to have been over before anybody knew.
    ...(present?.endsOn === endsOn || (isNear(endsOn) && endsOn >= today) ? [] : [outside('endsOn')]),
  ];
}

/** What is wrong with the visits of a new programme. */
export function visitsFaults({ locationIds, channels, each }: VisitsWanted): FieldFault[] {
  const visits = locationIds.length * channels.length * each;
  return [
    ...(locationIds.length === 0 ? [{ field: 'locations', fault: 'REQUIRED' } as const] : []),
    ...(channels.length === 0 ? [{ field: 'channels', fault: 'REQUIRED' } as const] : []),
    ...(each < 1 || each > MOST_EACH ? [{ field: 'each', fault: 'OUT_OF_RANGE' } as const] : []),
    ...(visits > MOST_VISITS ? [{ field: 'locations', fault: 'TOO_MANY' } as const] : []),
  ];
}

/** Whether nothing more comes of it: all is told, or the last day is over for which its link is good. */
export function isOver(
  {
    endsOn,
    visitCount,
    toldCount,
  }: Pick<ProgrammeDraft, 'endsOn'> & Record<'visitCount' | 'toldCount', number>,
  today: string,
): boolean {
  return toldCount === visitCount || daysBetween(endsOn, today) > MYSTERY_CLIENT_DAYS;
}

/** When notes and passes of a programme go that ends on the day: the report of its year is published by then. */
export function forgetOnFor(endsOn: string): string {
  return `${Number(endsOn.slice(0, 4)) + 1}-07-01`;
}
