// The letters of alerts: to each member what it asked for, at once or as a digest in the morning; one letter for all of it.
import type { Connection } from '../database/connect.ts';
import { mayRole } from '../access/policy.ts';
import { ROLES } from '../access/roles.ts';
import type { Send } from '../mail/message.ts';
import { letterLanguage } from '../members/text/letters.ts';
import { textIn } from '../municipalities/rules.ts';
import { localTime } from '../standing/local-time.ts';
import { isAskedFor, isDue, liesWithin, nameOf, type LocalHour } from './rules.ts';
import {
  claimLetter,
  listReaders,
  listTold,
  listWriting,
  type Reader,
  type Told,
  type Writing,
} from './store-letters.ts';
import { alertsIn } from './text/letters.ts';

export interface LetterParts {
  readonly connection: Connection;
  readonly send: Send;
  /** The origin of members' pages. */
  readonly membersUrl: string;
  readonly now: () => Date;
}

const READERS = ROLES.filter((role) => mayRole(role, 'alerts.read'));

/** Writes to everybody for whom it is time and there is something to tell; answers how many letters that were. */
export async function writeLetters(parts: LetterParts): Promise<number> {
  let letters = 0;
  for (const city of await listWriting(parts.connection)) {
    const hour = localHour(city.timeZone, parts.now());
    const alerts = await listTold(parts.connection, city.id);
    const last = alerts.at(-1)?.id;
    if (last === undefined) continue;
    for (const reader of await listReaders(parts.connection, city.id, READERS)) {
      const lastDay = reader.toldAt && localHour(city.timeZone, reader.toldAt).day;
      if (last <= reader.toldUntil || !isDue(reader.subscription.frequency, hour, lastDay)) continue;
      if (await write(parts, city, reader, alerts, last, hour.day)) letters += 1;
    }
  }
  return letters;
}

/** One member's letter; false where there is nothing for this one, or somebody else was quicker. */
async function write(
  { connection, send, membersUrl, now }: LetterParts,
  city: Writing,
  reader: Reader,
  alerts: readonly Told[],
  last: bigint,
  today: string,
): Promise<boolean> {
  const own = alerts.filter((alert) => isFor(reader, alert, today));
  const next = { toldUntil: last, toldAt: own.length > 0 ? now() : reader.toldAt };
  const isOurs = await claimLetter(connection, city.id, reader, next);
  if (!isOurs || own.length === 0) return false;
  const language = letterLanguage(reader.language, city.languages);
  const pages = `${membersUrl}/members/${city.slug}`;
  const words = alertsIn(language).letter({
    municipality: textIn(city.name, language),
    alerts: own.map((alert) => ({
      ...alert,
      name: textIn(alert.name, language),
      link: alert.locationId === null ? null : `${pages}/results/places/${alert.locationId}`,
    })),
    all: `${pages}/alerts`,
    mine: `${pages}/alerts/mine`,
  });
  try {
    await send({ to: reader.email, ...words });
  } catch (error) {
    // It could not even be kept: it is written again, since this process knows that it was not sent.
    await claimLetter(connection, city.id, { ...reader, toldUntil: last }, reader);
    throw error;
  }
  return true;
}

function isFor(
  { subscription, scope, toldUntil, joinedAt, mutes }: Reader,
  alert: Told,
  today: string,
): boolean {
  const isMuted = mutes.some(
    (mute) => nameOf(mute) === nameOf(alert) && (mute.until === null || mute.until >= new Date(today)),
  );
  return (
    alert.id > toldUntil &&
    alert.toldOn >= joinedAt.toISOString().slice(0, 10) &&
    !isMuted &&
    liesWithin(scope, alert.placed) &&
    isAskedFor(subscription, alert.kind, alert.placed)
  );
}

function localHour(timeZone: string, instant: Date): LocalHour {
  const { day, weekday, minute } = localTime(timeZone, instant.getTime());
  return { day, weekday, hour: Math.floor(minute / 60) };
}
