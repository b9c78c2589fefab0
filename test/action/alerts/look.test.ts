// The look at a city's publications, and the letters of it by a real mail server: each told once, to those who asked.
import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect } from 'vitest';
import { lookAtAll } from '../../../server/action/alerts/detect-alerts.ts';
import { dayAfter } from '../../../server/foundation/days.ts';
import { createSend } from '../../../server/foundation/mail/smtp.ts';
import type { Message } from '../../../server/foundation/mail/message.ts';
import type { Log } from '../../../server/foundation/log.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { createSignIn, type SignedIn } from '../../support/members.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';
import { testQueue, type TestQueue } from '../../support/queue.ts';
import { story } from '../../support/story.ts';
import { receiveLetters, type Received } from './received.ts';

const step = story();
let database: TestDatabase;
let city: City;
let admin: SignedIn;
let local: SignedIn;
const received: Received[] = [];
let smtp: SMTPServer;
let queue: TestQueue;
let sendBySmtp: (letter: Message) => Promise<void>;
const log: Log = { note: () => undefined };
const GOOD = [10, 10, 9, 8, 10, 7, 1, 10];
const POOR = [1, 1, 3, 5, 2, 8, 10, 1];
const FIRST = '2026-09-01';

beforeAll(async () => {
  smtp = await receiveLetters(received);
  const { port } = smtp.server.address() as AddressInfo;
  const folder = join(mkdtempSync(join(tmpdir(), 'letters-')), 'letters');
  const from = 'Kazva <noreply@kazva.bg>';
  const send = createSend({ smtpUrl: `smtp://127.0.0.1:${port}`, from, folder, log, now: () => new Date() });
  sendBySmtp = async (letter) => void (await send(letter));
  database = await testDatabase();
  queue = await testQueue(database);
  queue.sendBy(sendBySmtp);
  const owner = database.owner.pool;
  city = await createCity(owner, { isDemo: false, places: 2 });
  const signIn = createSignIn(
    database,
    Buffer.alloc(32),
    { url: '', origin: 'http://x' },
    () => new Date('2026-08-01'),
  );
  admin = await signIn(city);
  local = await signIn(city, { role: 'local', locationIds: [city.places[1]?.id ?? 0n] });
  await owner.query(`UPDATE users SET language = 'en' WHERE id = $1`, [local.userId]);
  const [first, second] = city.places;
  if (!first || !second) return;
  for (let day = 0; day < 20; day += 1) {
    await publish(owner, city, first, dayAfter(FIRST, day), GOOD);
    await publish(owner, city, second, dayAfter(FIRST, day), GOOD);
  }
  await openedOn(dayAfter(FIRST, 19));
});
afterAll(async () => {
  await database.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

/** The counter looked into the box on the day. */
async function openedOn(day: string): Promise<void> {
  await database.owner.pool.query('UPDATE municipalities SET opened_on = $1 WHERE municipality_id = $2', [
    day,
    city.id,
  ]);
}
const look = (day: string) => lookAtAll(database.jobs, new Date(`${day}T12:00:00Z`));
const write = async (at: string) => (await queue.run('alerts.letters', at)).length;
const alerts = () =>
  database.owner.prisma.alert.findMany({ where: { municipalityId: city.id }, orderBy: { id: 'asc' } });

step('where nothing changed nothing is told, and no letter is written', async () => {
  expect(await look(dayAfter(FIRST, 19))).toBe(0);
  expect(await alerts()).toEqual([]);
  expect(await write('2026-09-21T09:00:00Z')).toBe(0);
});

step(
  'a drop is told once, of its place, its category and its settlement, however often is looked',
  async () => {
    const owner = database.owner.pool;
    const [, second] = city.places;
    for (let day = 20; day < 30; day += 1)
      if (second) await publish(owner, city, second, dayAfter(FIRST, day), POOR);
    await openedOn(dayAfter(FIRST, 29));
    expect(await look(dayAfter(FIRST, 29))).toBe(1);
    expect(await look(dayAfter(FIRST, 29))).toBe(0);
    await openedOn(dayAfter(FIRST, 30));
    expect(await look(dayAfter(FIRST, 30))).toBe(0);
    const told = await alerts();
    expect(
      told.map(({ kind, locationId, categoryId, settlementId }) => [
        kind,
        locationId ?? categoryId ?? settlementId,
      ]),
    ).toEqual(expect.arrayContaining([['DROP', second?.id]]));
    const drop = told.find(({ locationId }) => locationId === second?.id);
    expect(drop).toMatchObject({
      since: new Date(dayAfter(FIRST, 20)),
      before: 8.125,
      after: 3.875,
      count: 80,
      state: 'NEW',
    });
  },
);

step(
  'each member gets one letter in the morning, in its language, of what it may see; and no second one',
  async () => {
    expect(await write('2026-10-01T04:00:00Z')).toBe(0);
    expect(await write('2026-10-01T06:00:00Z')).toBe(2);
    expect(await write('2026-10-01T06:15:00Z')).toBe(0);
    const toAdmin = received.find(({ to }) => to.includes(admin.email))?.text ?? '';
    expect(toAdmin).toContain(
      'Детска градина „Люляк“: средна оценка 8,1 → 3,9 от 21 септември 2026\u00a0г., n = 80, едва ли е случайно.',
    );
    expect(toAdmin).toContain(
      `https://members.kazva.bg/members/${city.slug}/results/places/${city.places[1]?.id}`,
    );
    const toLocal = received.find(({ to }) => to.includes(local.email))?.text ?? '';
    expect(toLocal).toContain(
      'Kindergarten Lyulyak: average 8.1 → 3.9 since 21 September 2026, n = 80, unlikely to be chance.',
    );
    // Only its own place, not the category.
    expect(toLocal.match(/→/g)).toHaveLength(1);
    expect(toLocal).toContain(`https://members.kazva.bg/members/${city.slug}/alerts/mine`);
  },
);

step('a letter that could not be sent is tried again, and nobody gets it twice', async () => {
  const { municipalityId } = (await alerts())[0] ?? {};
  const silent = {
    municipalityId: municipalityId ?? 0n,
    kind: 'SILENT',
    count: 30,
    before: 2,
    locationId: city.places[0]?.id ?? 0n,
  };
  const at = (day: string) => ({ since: new Date(day), toldOn: new Date(day) });
  await database.owner.prisma.alert.create({ data: { ...silent, ...at('2026-10-02') } });
  const before = received.length;
  queue.sendBy(() => Promise.reject(new Error('full')));
  expect(await write('2026-10-02T06:00:00Z')).toBe(0);
  queue.sendBy(sendBySmtp);
  await queue.retry();
  expect(await write('2026-10-02T06:10:00Z')).toBe(1);
  await queue.retry();
  expect(await write('2026-10-02T06:20:00Z')).toBe(0);
  expect(received.slice(before).map(({ to }) => to)).toEqual([[admin.email]]);
});

step(
  'what two processes find at once is one letter, and what is dealt with before it is sent is none',
  async () => {
    const locationId = city.places[0]?.id ?? 0n;
    const alert = { municipalityId: city.id, kind: 'FLOOD', locationId, count: 40, before: 0 };
    const at = (day: string) => ({ since: new Date(day), toldOn: new Date(day) });
    await database.owner.prisma.alert.create({ data: { ...alert, ...at('2026-10-03') } });
    const before = received.length;
    await Promise.all([write('2026-10-03T06:00:00Z'), write('2026-10-03T06:00:00Z')]);
    expect(received.slice(before).map(({ to }) => to)).toEqual([[admin.email]]);
    await database.owner.prisma.alert.create({ data: { ...alert, ...at('2026-10-02') } });
    queue.sendBy(() => Promise.reject(new Error('full')));
    expect(await write('2026-10-04T06:00:00Z')).toBe(0);
    queue.sendBy(sendBySmtp);
    await database.owner.pool.query(`UPDATE alerts SET state = 'CLOSED' WHERE municipality_id = $1`, [
      city.id,
    ]);
    await queue.retry();
    expect(await write('2026-10-04T06:10:00Z')).toBe(0);
  },
);

step('what is muted, closed, or told before somebody came, is in no letter', async () => {
  const { prisma } = database.owner;
  const { id: municipalityId } = city;
  const locationId = city.places[0]?.id ?? 0n;
  const day = new Date('2026-10-05');
  await prisma.alertMute.create({ data: { municipalityId, memberId: admin.memberId, locationId } });
  const alert = { municipalityId, kind: 'FLOOD', locationId, toldOn: day, count: 40, before: 0 };
  await prisma.alert.create({ data: { ...alert, since: day } });
  await prisma.alert.create({ data: { ...alert, since: new Date('2026-10-04'), state: 'CLOSED' } });
  expect(await write('2026-10-06T09:00:00Z')).toBe(0);
});

step(
  'many unconfirmed ratings lead whoever may see their groups to them, and others to the results',
  async () => {
    const { id: municipalityId } = city;
    const locationId = city.places[1]?.id ?? 0n;
    const day = new Date('2026-10-07');
    const alert = {
      municipalityId,
      kind: 'FLOOD',
      locationId,
      since: day,
      toldOn: day,
      count: 40,
      before: 0,
    };
    await database.owner.prisma.alert.create({ data: alert });
    const before = received.length;
    expect(await write('2026-10-08T09:00:00Z')).toBe(2);
    const to = ({ email }: SignedIn) =>
      received.slice(before).find((letter) => letter.to.includes(email))?.text ?? '';
    const pages = `https://members.kazva.bg/members/${city.slug}`;
    expect(to(admin)).toContain(`${pages}/openings?location=${locationId}`);
    expect(to(local)).toContain(`${pages}/results/places/${locationId}`);
    expect(to(local)).not.toContain('openings');
  },
);

step(
  'an unusual share after a change of hours is told with the day since which they hold, and the share of before',
  async () => {
    const { id: municipalityId } = city;
    const locationId = city.places[1]?.id ?? 0n;
    const at = { since: new Date('2026-10-09'), toldOn: new Date('2026-10-20') };
    const shares = { count: 43, before: 0.021, after: 0.284 };
    await database.owner.prisma.alert.create({
      data: { municipalityId, kind: 'HOURS', locationId, ...at, ...shares },
    });
    const before = received.length;
    expect(await write('2026-10-21T09:00:00Z')).toBe(2);
    const to = ({ email }: SignedIn) =>
      received.slice(before).find((letter) => letter.to.includes(email))?.text ?? '';
    expect(to(admin)).toContain(
      'Детска градина „Люляк“: от 9 октомври 2026\u00a0г. важи друго работно време. От оценките за последните 30 дни 28\u00a0% са непотвърдени (43), а преди това бяха 2\u00a0%.',
    );
    expect(to(local)).toContain(
      'Kindergarten Lyulyak: the opening hours changed on 9 October 2026. Of the ratings of the last 30 days, 28% are unconfirmed (43), up from 2%.',
    );
    expect(to(admin)).toContain(`/members/${city.slug}/openings?location=${locationId}`);
  },
);
