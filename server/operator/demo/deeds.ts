// Does what the stories of a demo city tell of its staff, by the doors that members have: once, in a city where nobody did anything yet.
import { randomUUID } from 'node:crypto';
import { lookAtAll } from '../../action/alerts/detect-alerts.ts';
import { writeDraft, writeState } from '../../action/improvements/store-edit.ts';
import { isTabled, servicesByName } from '../../action/reports/method-rows.ts';
import { complete, EMPTY, withRows } from '../../action/reports/rules.ts';
import { writeReport } from '../../action/reports/store.ts';
import { writeTask } from '../../action/tasks/store-edit.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { grant } from '../../access/grants/grant.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import type { Connections } from '../../foundation/database/connect.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { dayAfter, dayIn } from '../../foundation/days.ts';
import { findMunicipality, type Municipality } from '../../municipality/municipalities/store.ts';
import { recordComments } from '../../voting/ballots/store-published.ts';
import { takeTurn } from '../../voting/ballots/store-lock.ts';
import { findComment } from '../../voting/masking/rules.ts';
import { askDayParts } from './day-part-deeds.ts';
import { demoAdmin } from './demo-admin.ts';
import { tellLines } from './line-deeds.ts';
import { tableOf } from './method-deeds.ts';
import { makePromises } from './promise-deeds.ts';
import { askStaff } from './pulse-deeds.ts';
import { doMysteryVisits } from './mystery-deeds.ts';
import { doSigns } from './sign-deeds.ts';
import { storiesOf } from './stories-by-city.ts';
import type { Stories } from './stories.ts';
import { publishTold } from './told-deeds.ts';

/** What the first look finds was there before anybody waited for it, and is nobody's to see to: what came since is. */
const LOOKED_DAYS_AGO = [70, 63, 56, 49, 42, 35, 28, 21, 14, 7, 0];
const DAY_MS = 24 * 60 * 60_000;

export interface DeedParts {
  readonly connections: Pick<Connections, 'operator' | 'member' | 'counter' | 'jobs'>;
  /** The origin that stands on signs. */
  readonly publicUrl: string;
  readonly now: Date;
}

/** Does it all; nothing where the city has no stories, or a task, an order or a report already. Then looks for alerts, so that they are there at once. */
export async function doDeeds(parts: DeedParts, slug: string): Promise<void> {
  const { connections, now } = parts;
  const stories = storiesOf(slug);
  const city = await findMunicipality(
    connections.operator.prisma,
    grant(OPERATOR, 'municipalities.find', null),
    slug,
  );
  if (stories === null || !city?.isDemo) return;
  const edit = grant(demoAdmin(city.id), 'tasks.edit', city.id);
  const today = dayIn(city.timeZone, now);
  const done = await asGranted({ database: connections }, edit, async (tx) => {
    if (await hasDeeds(tx)) return null;
    const found = await placesOf(tx, city);
    const lines = await tellLines(tx, city, stories.lines, found);
    const services = await askDayParts(tx, city, stories.dayParts);
    await doWork(tx, { city, stories, places: found, today });
    await doMysteryVisits(tx, { city, story: stories.mystery, places: found, today });
    await doSigns(tx, { city, story: stories.signs, today, publicUrl: parts.publicUrl });
    // After the signs, which hung at the events of the years before.
    await setEvents(tx, { city, stories, places: found, today });
    return { places: found, asked: { lines, services } };
  });
  if (done === null) return;
  const { places, asked } = done;
  await takeTurn(connections.counter.pool, (counter) => publishTold(counter, city, asked, today));
  await askStaff(connections, { city, story: stories.staff, today });
  await layComments(connections, { city, stories, places, today });
  for (const daysAgo of LOOKED_DAYS_AGO)
    await lookAtAll(connections.jobs, new Date(now.getTime() - daysAgo * DAY_MS));
}

async function hasDeeds(tx: Tenant): Promise<boolean> {
  const counts = [await tx.task.count(), await tx.printOrder.count(), await tx.report.count()];
  return counts.some((count) => count > 0);
}

/** Finds a place by its external id. */
type Places = (externalId: string) => bigint;

async function placesOf(tx: Tenant, { id: municipalityId }: Municipality): Promise<Places> {
  const rows = await tx.location.findMany({
    where: { municipalityId },
    select: { id: true, externalId: true },
  });
  const byKey = new Map(rows.map(({ id, externalId }) => [externalId, id]));
  return (externalId) => {
    const id = byKey.get(externalId);
    if (id === undefined) throw new TypeError(`A story tells of ${externalId}, which is no place.`);
    return id;
  };
}

interface Work {
  readonly city: Municipality;
  readonly stories: Stories;
  readonly places: Places;
  readonly today: string;
}

async function doWork(tx: Tenant, { city, stories, places, today }: Work): Promise<void> {
  const admin = demoAdmin(city.id);
  const improve = grant(admin, 'improvements.edit', city.id);
  for (const { place, doneDaysAgo, said, text } of stories.improvements) {
    const draft = {
      locationIds: [places(place)],
      categoryId: null,
      settlementId: null,
      doneOn: dayAfter(today, -doneDaysAgo),
      said,
      text,
      photoHash: null,
      photoAlt: null,
    };
    const { doneOn } = draft;
    const published = { state: 'PUBLISHED', doneOn, steps: null, today } as const;
    await writeState(tx, improve, await writeDraft(tx, improve, null, draft), published);
  }
  await makePromises(tx, improve, stories.promises, { places, today });
  const edit = grant(admin, 'tasks.edit', city.id);
  for (const { place, dueInDays, ...task } of stories.tasks) {
    const subject = { locationId: places(place), categoryId: null, ownerId: null };
    await writeTask(tx, edit, null, { ...task, ...subject, dueOn: dayAfter(today, dueInDays) });
  }
  const year = Number(today.slice(0, 4)) - 1;
  const services = servicesByName(await tx.category.findMany({ where: { municipalityId: city.id } }));
  const content = withRows(complete({ ...EMPTY, ...stories.report }), (method) =>
    isTabled(method) ? tableOf(method, stories.tables, { year, services }) : [],
  );
  await writeReport(tx, grant(admin, 'reports.edit', city.id), year, content);
}

async function setEvents(tx: Tenant, { city, stories, places, today }: Work): Promise<void> {
  for (const { place, firstInDays, lastInDays } of stories.events)
    await tx.location.update({
      where: { municipalityId_id: { municipalityId: city.id, id: places(place) } },
      data: { firstDay: dayAfter(today, firstInDays), lastDay: dayAfter(today, lastInDays) },
    });
}

async function layComments(
  { counter: { pool } }: Pick<Connections, 'counter'>,
  { city, stories, places, today }: Work,
): Promise<void> {
  await takeTurn(pool, async (counter) => {
    for (const { place, daysAgo, texts } of stories.comments) {
      const laid = texts.flatMap((written) => {
        const text = findComment(written);
        if (text === null) return [];
        return [{ id: randomUUID(), locationId: places(place), standing: 'COUNTED' as const, text }];
      });
      await recordComments(counter, city.id, dayAfter(today, -daysAgo), laid);
    }
  });
}
