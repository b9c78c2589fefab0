// Who does which job, and when: a few lines a job.
import { sendAlertLetter } from '../../action/alerts/letter.ts';
import { findLetters } from '../../action/alerts/letters.ts';
import { lookAtAll } from '../../action/alerts/detect-alerts.ts';
import type { Clock } from '../../foundation/clock/clock.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import { eraseDue } from '../../operator/erasures/carry-out.ts';
import type { Log } from '../../foundation/log.ts';
import type { Send } from '../../foundation/mail/message.ts';
import { sendWaiting } from '../../access/mail/send-waiting.ts';
import { publishDue } from '../../results/opendata/publish.ts';
import { forgetTold } from '../../signs/rounds/store-forget.ts';
import { findMonthlyLetters, sendMonthlyLetter } from '../../action/reports/monthly-letters.ts';
import { findReportReminders, sendReportReminder } from '../../action/reports/reminding.ts';
import { sendTaskLetter } from '../../action/tasks/letter.ts';
import { findReminders } from '../../action/tasks/reminders.ts';
import type { JobName } from '../../foundation/jobs/names.ts';
import type { Queue } from '../../foundation/jobs/queue.ts';

/** What jobs work with. */
export interface JobParts {
  /** As the role of jobs, which sees every municipality. */
  readonly connection: Connection;
  /** As the role of citizens: what is read here is what anybody may see. */
  readonly citizen: Connection;
  /** Sees one municipality at a time, and may take all of it away. */
  readonly mover: Connection;
  readonly send: Send;
  /** What letters that wait are sealed with. */
  readonly key: Buffer;
  readonly log: Log;
  /** The origin of members' pages, for links in letters. */
  readonly membersUrl: string;
  readonly now: () => Date;
  readonly clock: Pick<Clock, 'isRight'>;
}

/** Registers every job, and schedules those that look for work by themselves. Each knows whose hour it is. */
export function registerJobs(queue: Queue<JobName>, parts: JobParts): void {
  /** A job that looks which day it is. While the clock is off it has nothing to do, and it comes again soon. */
  const byTheClock = (name: JobName, cron: string, work: () => Promise<unknown>): void => {
    queue.registerJob(name, async () => {
      if (await parts.clock.isRight()) await work();
    });
    queue.schedule(name, cron);
  };
  byTheClock('alerts.look', '*/10 * * * *', async () => {
    const now = parts.now();
    if ((await lookAtAll(parts.connection, now)) > 0)
      await queue.enqueue('alerts.letters', now.toISOString(), {});
  });
  const { enqueue, together } = queue;
  const finding = { ...parts, enqueue, together };
  byTheClock('alerts.letters', '*/15 * * * *', () => findLetters(finding));
  queue.registerJob('alerts.send', (data) => sendAlertLetter(parts, data));
  byTheClock('tasks.remind', '*/30 * * * *', () => findReminders(finding));
  queue.registerJob('tasks.send', (data) => sendTaskLetter(parts, data));
  // In the morning of every time zone of the country.
  byTheClock('reports.letters', '0 6 * * *', () => findReportReminders(finding));
  queue.registerJob('reports.send-reminder', (data) => sendReportReminder(parts, data));
  byTheClock('reports.monthly', '30 6 * * *', () => findMonthlyLetters(finding));
  queue.registerJob('reports.send-month', (data) => sendMonthlyLetter(parts, data));
  byTheClock('opendata.publish', '*/5 * * * *', () => {
    const { connection, citizen, now } = parts;
    return publishDue({ jobs: connection.pool, citizen: citizen.pool, now });
  });
  byTheClock('erasures.carry-out', '15 * * * *', () => eraseDue({ ...parts, jobs: parts.connection }));
  byTheClock('rounds.forget', '40 3 * * *', () => forgetTold(parts.connection, parts.now()));
  queue.registerJob('letters.send', async () => void (await sendWaiting(parts)));
  queue.schedule('letters.send', '* * * * *');
}
