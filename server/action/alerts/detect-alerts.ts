// The look at what a city published: after each opening of a live city, and once a day at a demo city, whose day is over by then.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Connection } from '../../foundation/database/connect.ts';
import { countOf } from '../../foundation/score-statistics.ts';
import { inShort, lastDayOf, voiceOf } from '../../municipality/codes/inactivity.ts';
import { dayAfter } from '../../foundation/days.ts';
import { findChange } from './change-point.ts';
import { FLOOD_DAYS, floodOf, nameOf, PART_DAYS, PLACE_DAYS, unusualShare, type Subject } from './rules.ts';
import {
  listHoursChanged,
  listLatest,
  listLookedAt,
  listPublished,
  recordLook,
  type LookedAt,
  type NewAlert,
  type PublishedRow,
} from './store-look.ts';

/** A flood that goes on, or hours that are changed again and again, are told again after so many days. */
const AGAIN_DAYS = 30;

const NOTHING: Subject = { locationId: null, categoryId: null, settlementId: null };

/** Looks at every city that published something that was not looked at; answers of how many there is something to tell. */
export async function lookAtAll(connection: Connection, now: Date): Promise<number> {
  let cities = 0;
  for (const city of await listLookedAt(connection)) {
    const day = lastDayOf(city, now);
    if (day === null || (city.alertedOn !== null && day <= city.alertedOn)) continue;
    if ((await lookAt(connection, city, day)) > 0) cities += 1;
  }
  return cities;
}

async function lookAt(connection: Connection, city: LookedAt, day: string): Promise<number> {
  const subjects = await readSubjects(connection, city.id, day);
  const latest = await listLatest(connection, city.id);
  const since = new Map<string, string>();
  const flooded = new Set<string>();
  const hoursTold = new Set<string>();
  for (const { kind, toldOn, ...alert } of latest) {
    const name = nameOf(alert);
    const isOfLate = toldOn > dayAfter(day, -AGAIN_DAYS);
    if (kind === 'FLOOD' && isOfLate) flooded.add(name);
    if (kind === 'HOURS' && isOfLate) hoursTold.add(name);
    if (kind === 'DROP' || kind === 'RISE') since.set(name, latestOf(since.get(name), alert.since));
  }
  const hoursSince = await listHoursChanged(connection, city.id, dayAfter(day, -FLOOD_DAYS));
  const alerts: NewAlert[] = [];
  for (const [name, { subject, own }] of subjects) {
    // Votes are answered between any two.
    await breathe();
    const isNew = own.some((row) => row.day > (city.alertedOn ?? ''));
    const change = isNew
      ? findChange(own.filter((row) => row.isCounted && row.day >= (since.get(name) ?? '')))
      : null;
    if (change) alerts.push({ ...subject, ...change });
    const newHours = hoursTold.has(name) ? undefined : hoursSince.get(name);
    if (newHours !== undefined) {
      const groups = own.map((row) => ({ ...row, count: countOf(row.counts) }));
      const share = unusualShare(groups, day);
      if (share) {
        const { count, usual, now } = share;
        alerts.push({ ...subject, kind: 'HOURS', since: newHours, count, before: usual, after: now });
      }
    }
    if (subject.locationId === null || !own.at(-1)?.isInUse) continue;
    const voice = voiceOf(inShort([...new Set(own.map((row) => row.day))]), day);
    if (voice.state === 'SILENT')
      alerts.push({
        ...subject,
        kind: 'SILENT',
        since: voice.since,
        count: voice.days,
        before: voice.usual,
        after: null,
      });
    const unconfirmed = own
      .filter((row) => !row.isCounted)
      .map((row) => ({ day: row.day, count: countOf(row.counts) }));
    const flood = flooded.has(name) ? null : floodOf(unconfirmed, day);
    if (flood)
      alerts.push({
        ...subject,
        kind: 'FLOOD',
        since: flood.since,
        count: flood.count,
        before: flood.usual,
        after: null,
      });
  }
  // What the first look finds happened before anybody waited for it: it is on the page, and in no letter.
  return recordLook(connection, city.id, { day, state: city.alertedOn === null ? 'SEEN' : 'NEW', alerts });
}

const latestOf = (one: string | undefined, other: string): string =>
  one !== undefined && one > other ? one : other;

/** So many days are read at once: whoever votes meanwhile does not wait for all of them. */
const READ_DAYS = 10;

/** Each place, category and settlement with what was published of it until the day, in the order of days. */
async function readSubjects(connection: Connection, municipalityId: bigint, day: string) {
  const subjects = new Map<string, { subject: Subject; own: PublishedRow[] }>();
  const add = (subject: Subject, row: PublishedRow) => {
    const name = nameOf(subject);
    const known = subjects.get(name) ?? { subject, own: [] };
    known.own.push(row);
    subjects.set(name, known);
  };
  const partsFrom = dayAfter(day, 1 - PART_DAYS);
  for (let from = dayAfter(day, 1 - PLACE_DAYS); from <= day; from = dayAfter(from, READ_DAYS)) {
    const last = dayAfter(from, READ_DAYS - 1);
    for (const row of await listPublished(connection, municipalityId, from, last < day ? last : day, day)) {
      add({ ...NOTHING, locationId: row.locationId }, row);
      if (row.day < partsFrom) continue;
      add({ ...NOTHING, categoryId: row.categoryId }, row);
      add({ ...NOTHING, settlementId: row.settlementId }, row);
    }
  }
  return subjects;
}
