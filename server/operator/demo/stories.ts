// What a demo city has to tell to whoever looks around in it for the first time, as data: days are counted back from today.
import type { Texts } from '../../foundation/texts/per-language.ts';
import type { DayPartStory } from './day-part-deeds.ts';
import type { LineStory } from './line-deeds.ts';
import type { PromiseStory } from './promise-deeds.ts';
import type { PulseStory } from './pulse-deeds.ts';
import type { Section } from '../../action/mystery-visits/checklist.ts';
import type { ROW_KINDS } from '../../action/reports/method-rows.ts';
import type { ReportContent } from '../../action/reports/rules.ts';

/** How people rate one place: a group each so many days, of so many at least. Places are named by their external id. */
export interface RatingStory {
  readonly place: string;
  readonly every: number;
  readonly size: number;
  readonly fromDaysAgo: number;
  /** The last group; what came later is silence. */
  readonly untilDaysAgo: number;
  /** Since which day how content people are, from 0 to 1, the earliest first. */
  readonly moods: readonly { readonly sinceDaysAgo: number; readonly quality: number }[];
  /** Options that most of them choose. */
  readonly chosen: readonly string[];
  /** On which days a group of ones from a single network stands unconfirmed. */
  readonly floodDaysAgo: readonly number[];
}

export interface ImprovementStory {
  readonly place: string;
  readonly doneDaysAgo: number;
  readonly said: Texts;
  readonly text: Texts;
}

/** A task without an owner: nobody works in a demo city before its first admin comes. */
export interface TaskStory {
  readonly place: string;
  readonly text: string;
  /** Below 0: it is overdue. */
  readonly dueInDays: number;
  readonly state: 'OPEN' | 'DOING' | 'DONE';
}

/** What people wrote; it is masked as theirs is. */
export interface CommentStory {
  readonly place: string;
  readonly daysAgo: number;
  readonly texts: readonly string[];
}

/** What of the signs hangs, and what is under way. */
export interface SignStory {
  /** The first order: all but those below. It came, and hangs since the day. */
  readonly mountedDaysAgo: number;
  /** These are to be printed again: their order is at the shop, which waits for the test sheet to be approved. */
  readonly damaged: readonly string[];
  readonly damagedDaysAgo: number;
  /** These are printed, and today's round puts them up: so many hang already, the next one cannot. */
  readonly toMount: readonly string[];
  readonly mounted: number;
  readonly round: { readonly name: string; readonly note: string; readonly notPossible: string };
  readonly contact: string;
  readonly deliveryAddress: string;
  readonly shopEmail: string;
}

/** On which days of now a place is an event that comes again each year; a day below 0 is past. */
export interface EventStory {
  readonly place: string;
  readonly firstInDays: number;
  readonly lastInDays: number;
}

/** A programme of mystery-client visits in the year before: each place in person and by phone, so many times. */
export interface MysteryStory {
  readonly name: string;
  readonly note: string;
  readonly places: readonly string[];
  readonly each: number;
  /** Of ten answers of a section, about how many are good. */
  readonly good: Readonly<Record<Section, number>>;
  readonly remark: string;
}

/** What tables tell of the methods of the year before: meetings, each with its day; services, with about so many a month; publications. */
export interface TableStory {
  readonly meetings: readonly {
    /** MM-DD. */
    readonly on: string;
    readonly kind: (typeof ROW_KINDS)['USERS'][number];
    readonly people: number;
    readonly service: string;
  }[];
  readonly signals: readonly {
    readonly service: string;
    readonly months: Readonly<Record<(typeof ROW_KINDS)['SIGNALS'][number], number>>;
  }[];
  readonly media: readonly {
    readonly service: string;
    readonly kinds: Readonly<Record<(typeof ROW_KINDS)['MEDIA'][number], number>>;
  }[];
  readonly sources: readonly string[];
}

export interface Stories {
  readonly ratings: readonly RatingStory[];
  /** Places of one category, too quiet for a group of their own: they are published together. */
  readonly quiet: readonly string[];
  readonly events: readonly EventStory[];
  readonly improvements: readonly ImprovementStory[];
  readonly promises: readonly PromiseStory[];
  readonly tasks: readonly TaskStory[];
  readonly comments: readonly CommentStory[];
  readonly signs: SignStory;
  readonly staff: PulseStory;
  readonly mystery: MysteryStory;
  /** Of the year before this one. */
  readonly report: Pick<ReportContent, 'introduction' | 'methods'>;
  readonly tables: TableStory;
  readonly lines: readonly LineStory[];
  readonly dayParts: readonly DayPartStory[];
}
