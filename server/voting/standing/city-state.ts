// What the judge keeps of one municipality: its period, its time, and what came when.
import type { RandomBytes } from '../../foundation/randomness.ts';
import { localTime, type LocalTime } from '../../foundation/local-time.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { Period, type AgreedPeriod, type Group } from './counting-period.ts';
import { isOver } from './rules.ts';
import { Windows } from './city-counters.ts';

/** The municipality of a slip, as far as standing looks at it. */
export interface Ruled {
  readonly id: MunicipalityId;
  readonly isDemo: boolean;
  readonly timeZone: string;
  readonly threshold: number;
}

/** One municipality. */
export class City {
  readonly windows = new Windows();
  /** As the latest slip had it. */
  ruled: Ruled;
  /** The day on which its box was looked into last, as far as is known. */
  openedOn: string | null;
  #period: Period | null = null;

  constructor(ruled: Ruled, openedOn: string | null) {
    this.ruled = ruled;
    this.openedOn = openedOn;
  }

  /** The time on the city's walls. */
  localTime(at: number): LocalTime {
    return localTime(this.ruled.timeZone, at);
  }

  /** The period that it is; a new one where there is none, the last is over, or processes that count together began another. */
  period(at: number, random: RandomBytes, agreed: AgreedPeriod | null): Period {
    this.endPeriod(at);
    if (agreed !== null && this.#period?.agreed?.name !== agreed.name) this.end();
    this.#period ??= new Period(random, { bornAt: at, day: this.localTime(at).day }, agreed);
    return this.#period;
  }

  /** Ends the period if it is over. */
  endPeriod(at: number): void {
    if (!this.#period) return;
    const now = { at, day: this.localTime(at).day, isDemo: this.ruled.isDemo };
    if (isOver(this.#period.birth, now)) this.end();
  }

  /** It is heard of that its box was looked into on the day, and since which hours what these groups get is counted anew. */
  noteLook(openedOn: string | null, opened: readonly Group[], hours: readonly number[]): void {
    this.openedOn = openedOn;
    opened.forEach((group, place) => this.#period?.noteOpened(group, hours[place] ?? 0));
  }

  /** Forgets what no longer matters at the instant. */
  forgetIdle(at: number): void {
    this.windows.forgetIdle(at);
    this.#period?.judged.forgetOld(at);
  }

  /** Ends the period, over or not. */
  end(): void {
    this.#period?.end();
    this.#period = null;
  }
}
