// Who does which job, and when: a few lines a job.
import { sendAlertLetter } from '../alerts/letter.ts';
import { findLetters } from '../alerts/letters.ts';
import { lookAtAll } from '../alerts/look.ts';
import type { Connection } from '../database/connect.ts';
import { eraseDue } from '../erasures/carry-out.ts';
import type { Log } from '../log.ts';
import type { Send } from '../mail/message.ts';
import { sendWaiting } from '../mail/send-waiting.ts';
import { publishDue } from '../opendata/publish.ts';
import { forgetTold } from '../rounds/store-forget.ts';
import { findMonthlyLetters, sendMonthlyLetter } from '../reports/monthly-letters.ts';
import { findReportReminders, sendReportReminder } from '../reports/reminding.ts';
import { sendTaskLetter } from '../tasks/letter.ts';
import { findReminders } from '../tasks/reminders.ts';
import type { JobName } from './names.ts';
import type { Queue } from './queue.ts';

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
}

/** Registers every job, and schedules those that look for work by themselves. Each knows whose hour it is. */
export function registerJobs(queue: Queue<JobName>, parts: JobParts): void {
  queue.registerJob('alerts.look', async () => {
    const now = parts.now();
    if ((await lookAtAll(parts.connection, now)) > 0)
      await queue.enqueue('alerts.letters', now.toISOString(), {});
  });
  queue.schedule('alerts.look', '*/10 * * * *');
  const { enqueue, together } = queue;
  const finding = { ...parts, enqueue, together };
  queue.registerJob('alerts.letters', async () => void (await findLetters(finding)));
  queue.schedule('alerts.letters', '*/15 * * * *');
  queue.registerJob('alerts.send', (data) => sendAlertLetter(parts, data));
  queue.registerJob('tasks.remind', async () => void (await findReminders(finding)));
  queue.schedule('tasks.remind', '*/30 * * * *');
  queue.registerJob('tasks.send', (data) => sendTaskLetter(parts, data));
  queue.registerJob('reports.letters', async () => void (await findReportReminders(finding)));
  // In the morning of every time zone of the country.
  queue.schedule('reports.letters', '0 6 * * *');
  queue.registerJob('reports.send-reminder', (data) => sendReportReminder(parts, data));
  queue.registerJob('reports.monthly', async () => void (await findMonthlyLetters(finding)));
  queue.schedule('reports.monthly', '30 6 * * *');
  queue.registerJob('reports.send-month', (data) => sendMonthlyLetter(parts, data));
  queue.registerJob('opendata.publish', async () => {
    const { connection, citizen, now } = parts;
    await publishDue({ jobs: connection.pool, citizen: citizen.pool, now });
  });
  queue.schedule('opendata.publish', '*/5 * * * *');
  queue.registerJob('erasures.carry-out', () => eraseDue({ ...parts, jobs: parts.connection }));
  queue.schedule('erasures.carry-out', '15 * * * *');
  queue.registerJob('rounds.forget', async () => void (await forgetTold(parts.connection, parts.now())));
  queue.schedule('rounds.forget', '40 3 * * *');
  queue.registerJob('letters.send', async () => void (await sendWaiting(parts)));
  queue.schedule('letters.send', '* * * * *');
}
