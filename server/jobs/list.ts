// Who does which job, and when: one line a job.
import type { Connection } from '../database/connect.ts';
import type { Log } from '../log.ts';
import type { Send } from '../mail/message.ts';
import type { JobName } from './names.ts';
import type { Queue } from './queue.ts';

/** What jobs work with. */
export interface JobParts {
  /** As the role of jobs, which sees every municipality. */
  readonly connection: Connection;
  readonly send: Send;
  /** The origin of members' pages, for links in letters. */
  readonly membersUrl: string;
  readonly platformName: string;
  readonly log: Log;
  readonly now: () => Date;
}

/** Registers every job, and schedules those that look for work by themselves. */
export function registerJobs(_queue: Queue<JobName>, _parts: JobParts): void {
  // The first ones come with alerts.
}
