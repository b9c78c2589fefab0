// Whether a member is to hear of an alert, and at which hour of its city that is asked.
import { localTime } from '../../foundation/local-time.ts';
import { isAskedFor, liesWithin, nameOf, type LocalHour } from './rules.ts';
import type { Reader, Told } from './store-letters.ts';

/** Whether the member asked for it, may see it, has not muted it by that day, and was there when it was told. */
export function isFor(
  { subscription, scope, joinedAt, mutes }: Reader,
  { kind, placed, toldOn, ...alert }: Told,
  today: string,
): boolean {
  const isMuted = mutes.some(
    (mute) => nameOf(mute) === nameOf(alert) && (mute.until === null || mute.until >= new Date(today)),
  );
  return (
    toldOn >= joinedAt.toISOString().slice(0, 10) &&
    !isMuted &&
    liesWithin(scope, placed) &&
    isAskedFor(subscription, kind, placed)
  );
}

/** Day, weekday and hour in the time zone. */
export function localHour(timeZone: string, instant: Date): LocalHour {
  const { day, weekday, minute } = localTime(timeZone, instant.getTime());
  return { day, weekday, hour: Math.floor(minute / 60) };
}
