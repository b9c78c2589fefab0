// Who does which job, and when: a few lines a job.
import { sendAlertLetter } from '../../action/alerts/letter.ts';
import { findLetters } from '../../action/alerts/letters.ts';
import { lookAtAll } from '../../action/alerts/detect-alerts.ts';
import type { Clock } from '../../foundation/clock/clock.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import { eraseDue } from '../../operator/erasures/erase.ts';
import type { Log } from '../../foundation/log.ts';
import type { Send } from '../../foundation/mail/message.ts';
import { sendWaiting } from '../../access/mail/send-waiting.ts';
import { refreshBenchmark } from '../../results/benchmark/store.ts';
import { publishDue } from '../../results/opendata/publish.ts';
import { forgetTold } from '../../signs/rounds/store-forget.ts';
import { findMonthlyLetters, sendMonthlyLetter } from '../../action/reports/monthly-letters.ts';
import { findReportReminders, sendReportReminder } from '../../action/reports/reminding.ts';
import { sendDangerLetter } from '../../voting/danger/letter.ts';
import { findDangerLetters } from '../../voting/danger/letters.ts';
import { forgetMysteryClients } from '../../action/mystery-visits/store-forget.ts';
import { sendTaskLetter } from '../../action/tasks/letter.ts';
import { findReminders } from '../../action/tasks/reminders.ts';
import { deliverDue, forgetDeliveries } from '../../action/webhooks/deliver.ts';
import { findNews } from '../../action/webhooks/news.ts';
import type { Post } from '../../action/webhooks/posting.ts';
import type { JobName } from '../../foundation/jobs/names.ts';
import type { Queue } from '../../foundation/jobs/queue.ts';
import { daily, every, type Schedule } from '../../foundation/jobs/schedule.ts';

/** What jobs work with. */
export interface JobParts {
  /** As the role of jobs, which sees every municipality. */
  readonly connection: Connection;
  /** As the role of citizens: what is read here is what anybody may see. */
  readonly citizen: Connection;
  /** Sees one municipality at a time, and may take all of it away. */
  readonly mover: Connection;
  readonly send: Send;
  /** Sends to other systems. */
  readonly post: Post;
  /** What letters that wait, and secrets, are sealed with. */
  readonly key: Buffer;
  readonly log: Log;
  /** The origins of citizens' pages and of members', for links. */
  readonly publicUrl: string;
  readonly membersUrl: string;
  readonly now: () => Date;
  readonly clock: Pick<Clock, 'isRight'>;
}

/** The jobs that look for work by themselves, and when; a day is the world's (UTC). */
export const SCHEDULES: readonly (readonly [JobName, Schedule])[] = [
  ['alerts.look', every(10)],
  ['alerts.letters', every(15)],
  ['comments.danger', every(5)],
  ['tasks.remind', every(30)],
  // In the morning of every time zone of the country.
  ['reports.letters', daily(6, 0)],
  ['reports.monthly', daily(6, 30)],
  ['opendata.publish', every(5)],
  ['erasures.carry-out', every(60, 15)],
  ['rounds.forget', daily(3, 40)],
  ['mystery-visits.forget', daily(3, 45)],
  ['letters.send', every(1)],
  ['benchmark.refresh', every(15, 5)],
  ['webhooks.look', every(5)],
  ['webhooks.deliver', every(1)],
  ['webhooks.forget', daily(3, 50)],
];

/** Registers every job, and schedules those that look for work by themselves. Each knows whose hour it is. */
export function registerJobs(queue: Queue<JobName>, parts: JobParts): void {
  /** A job that looks which day it is. While the clock is off it has nothing to do, and it comes again soon. */
  const byTheClock = (name: JobName, work: () => Promise<unknown>): void =>
    queue.registerJob(name, async () => {
      if (await parts.clock.isRight()) await work();
    });
  byTheClock('alerts.look', async () => {
    const now = parts.now();
    if ((await lookAtAll(parts.connection, now)) > 0)
      await queue.enqueue('alerts.letters', now.toISOString(), {});
  });
  const { enqueue, together } = queue;
  const finding = { ...parts, enqueue, together };
  byTheClock('alerts.letters', () => findLetters(finding));
  queue.registerJob('alerts.send', (data) => sendAlertLetter(parts, data));
  byTheClock('comments.danger', () => findDangerLetters(finding));
  queue.registerJob('comments.send-danger', (data) => sendDangerLetter(parts, data));
  byTheClock('tasks.remind', () => findReminders(finding));
  queue.registerJob('tasks.send', (data) => sendTaskLetter(parts, data));
  byTheClock('reports.letters', () => findReportReminders(finding));
  queue.registerJob('reports.send-reminder', (data) => sendReportReminder(parts, data));
  byTheClock('reports.monthly', () => findMonthlyLetters(finding));
  queue.registerJob('reports.send-month', (data) => sendMonthlyLetter(parts, data));
  byTheClock('opendata.publish', () => {
    const { connection, citizen, now } = parts;
    return publishDue({ jobs: connection.pool, citizen: citizen.pool, now });
  });
  byTheClock('erasures.carry-out', () => eraseDue({ ...parts, jobs: parts.connection }));
  byTheClock('rounds.forget', () => forgetTold(parts.connection, parts.now()));
  byTheClock('mystery-visits.forget', () => forgetMysteryClients(parts.connection, parts.now()));
  queue.registerJob('benchmark.refresh', () => refreshBenchmark(parts.connection.pool));
  byTheClock('webhooks.look', () => findNews(parts));
  byTheClock('webhooks.deliver', () => deliverDue(parts));
  byTheClock('webhooks.forget', () => forgetDeliveries(parts));
  queue.registerJob('letters.send', async () => void (await sendWaiting(parts)));
  for (const [name, schedule] of SCHEDULES) queue.schedule(name, schedule);
}
