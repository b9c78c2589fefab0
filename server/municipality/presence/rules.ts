// Whether a place asks for presence on a day.

/** As the place is kept. */
export interface Presence {
  readonly asksPresence: boolean;
  /** The municipality's day on which this was changed last, at midnight in UTC; that day is as it began. */
  readonly presenceChangedOn: Date | null;
}

/** Whether it asks on the day, YYYY-MM-DD. A clock that differs a little may be a day behind. */
export function asksPresenceOn({ asksPresence, presenceChangedOn: changed }: Presence, day: string): boolean {
  return changed !== null && changed.toISOString().slice(0, 10) >= day ? !asksPresence : asksPresence;
}
