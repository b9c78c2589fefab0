// Letters and kill -9: what was claimed when the server died is sent after its restart.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, it, onTestFinished } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { connectOwner, type Connection } from '../../../server/foundation/database/connect.ts';
import type { JobName } from '../../../server/foundation/jobs/names.ts';
import { createQueue } from '../../../server/foundation/jobs/queue.ts';
import { SCHEDULES } from '../../../server/http/jobs/job-list.ts';
import { createCity, type City } from '../../support/city.ts';
import { RIGHT_CLOCK } from '../../support/clock.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { until, freePort } from '../../support/watched.ts';
import { end, ownerOf, processesIn, start, type Started } from './started.ts';

const dataDir = newFolder('var');
/** The names of the jobs that each send one letter to a member. */
const OURS = String.raw`^(alerts|tasks|reports)\.send`;

it('letters that were claimed before kill -9 come after the restart, each once', async () => {
  const mail = await startMail();
  const environment = {
    DATA_DIR: dataDir,
    PORT: await freePort(),
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
  };
  let server = await start(environment);
  onTestFinished(async () => {
    server.process.kill('SIGKILL');
    await until(() => processesIn(dataDir).length === 0);
  });
  // It looks after it has said that it answers, and would find some of these letters already.
  await until(() => asOwner(hasLooked));
  const member = await asOwner(tell);
  await aMinuteLater();
  // Its jobs look for work at the start; the mail server takes the text of each letter and never answers.
  server = await restart(server, environment, 'SIGTERM');
  // Its own day is the second of a month.
  await asOwner((owner) => handOverMonth(owner, member));
  await until(async () => (await states()).filter((state) => state === 'active').length === 4);
  await until(() => mail.begun.length >= 4);
  // As if their time were over, which nobody waits for here.
  await asOwner(({ pool }) =>
    pool.query(
      Prisma.sql`UPDATE pgboss.job SET started_on = started_on - interval '1 day' WHERE state = 'active' AND name ~ ${OURS}`,
    ),
  );
  expect(mail.taken).toEqual([]);
  mail.answers();
  server = await restart(server, environment, 'SIGKILL');
  // Nobody waits half a minute for the next attempt either; jobs come back one by one.
  await until(async () => {
    await asOwner(({ pool }) =>
      pool.query(
        Prisma.sql`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry' AND name ~ ${OURS}`,
      ),
    );
    return (await states()).every((state) => state === 'completed');
  });
  expect(mail.taken).toEqual(Array.from({ length: 4 }, () => 'admin@proba.bg'));
  expect(await end(server, 'SIGTERM')).toBe(0);
});

/** A mail server that takes the text of letters, and says so only when it answers. */
async function startMail() {
  const [begun, taken]: [string[], string[]] = [[], []];
  let isAnswering = false;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      const [to] = envelope.rcptTo.map(({ address }) => address);
      stream.resume().on('end', () => {
        begun.push(to ?? '');
        if (!isAnswering) return;
        taken.push(to ?? '');
        done();
      });
    },
  });
  smtp.on('error', () => undefined);
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  onTestFinished(() => new Promise<void>((resolve) => smtp.close(() => resolve())));
  const { port } = smtp.server.address() as AddressInfo;
  const answers = () => {
    isAnswering = true;
  };
  return { port, begun, taken, answers };
}

/** Whether the server has looked for work of every kind. */
async function hasLooked({ pool }: Connection): Promise<boolean> {
  const { rows } = await pool.query<{ left: number }>(
    Prisma.sql`SELECT count(*)::int AS left FROM unnest(${SCHEDULES.map(([name]) => name)}::text[]) s (name)
      WHERE NOT EXISTS (SELECT FROM pgboss.job j WHERE j.name = s.name AND j.state = 'completed')`,
  );
  return rows[0]?.left === 0;
}

/** A start looks for work once a minute at the most, however often it happens: what the first one looked for is forgotten. */
async function aMinuteLater(): Promise<void> {
  await asOwner(({ pool }) => pool.query(Prisma.sql`DELETE FROM pgboss.job WHERE name !~ ${OURS}`));
}

async function restart(
  server: Started,
  environment: Record<string, string>,
  signal: NodeJS.Signals,
): Promise<Started> {
  await end(server, signal);
  await until(() => processesIn(dataDir).length === 0);
  return start(environment);
}

async function asOwner<T>(work: (owner: Connection) => Promise<T>): Promise<T> {
  const owner = connectOwner(ownerOf(dataDir));
  try {
    return await work(owner);
  } finally {
    await owner.close();
  }
}

/** What each letter's job came to. */
async function states(): Promise<string[]> {
  const { rows } = await asOwner(({ pool }) =>
    pool.query<{ state: string }>(
      Prisma.sql`SELECT state::text FROM pgboss.job WHERE name ~ ${OURS} ORDER BY id`,
    ),
  );
  return rows.map(({ state }) => state);
}

/** An admin with an alert, a task that is due, and a report that is to be out in three days, who wants the monthly page. */
async function tell({ pool, prisma }: Connection): Promise<Reading> {
  const city: City = await createCity(pool, { isDemo: false });
  const { id: municipalityId, places } = city;
  const locationId = places[0]?.id ?? 0n;
  const now = new Date();
  const day = new Date(now.toISOString().slice(0, 10));
  const deadline = new Date(day.getTime() + 3 * 86_400_000);
  // Where it is noon or so: nobody is written to at night.
  const offset = 12 - now.getUTCHours();
  const timeZone = offset === 0 ? 'UTC' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
  await prisma.municipality.updateMany({
    where: { id: municipalityId },
    data: { timeZone, reportMonth: deadline.getUTCMonth() + 1, reportDay: deadline.getUTCDate() },
  });
  const user = await prisma.user.create({
    data: { id: randomUUID(), name: 'Admin', email: 'admin@proba.bg', createdAt: now, updatedAt: now },
  });
  const member = await prisma.member.create({
    data: { municipalityId, userId: user.id, role: 'admin', joinedAt: new Date('2026-01-01') },
  });
  const { id: memberId } = member;
  await prisma.alertSubscription.create({
    data: { municipalityId, memberId, frequency: 'AT_ONCE', kinds: ['SILENT'], wantsMonthly: true },
  });
  await prisma.alert.create({
    data: { municipalityId, kind: 'SILENT', locationId, since: day, toldOn: day, count: 30, before: 2 },
  });
  await prisma.task.create({
    data: { municipalityId, locationId, ownerId: memberId, text: 'Лампата', dueOn: day },
  });
  return { municipalityId, memberId };
}

interface Reading {
  readonly municipalityId: bigint;
  readonly memberId: bigint;
}

/** The page about the month before, as on the day on which it is handed over. */
async function handOverMonth({ pool }: Connection, { municipalityId, memberId }: Reading): Promise<void> {
  const now = new Date();
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() + 1];
  const from = new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 10);
  const data = { municipality: municipalityId, member: memberId, year, month };
  const told = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, String(value)]));
  const queue = createQueue<JobName>({
    pool,
    log: { note: () => undefined },
    clock: RIGHT_CLOCK,
    now: () => new Date(),
  });
  await queue.enqueue('reports.send-month', `${municipalityId}/${memberId}/${from}`, told);
  await queue.stop();
}
