// Letters at least once: whoever finds that one is due hands it over in the moment it is claimed, and a job of its own sends it.
import type { Connection } from '../database/connect.ts';
import type { Send } from '../mail/message.ts';
import type { JobName } from './names.ts';
import type { JobData, Queue } from './queue.ts';

/** What letters are found with. */
export interface FindParts extends Pick<Queue<JobName>, 'enqueue' | 'together'> {
  readonly connection: Connection;
  readonly now: () => Date;
}

/** What a letter is sent with. It is written as it must be then: to whoever is still a member, of what is still so. */
export interface LetterParts {
  readonly connection: Connection;
  readonly send: Send;
  /** The origin of members' pages. */
  readonly membersUrl: string;
  readonly now: () => Date;
}

/** A number of a row among what the job was told; throws where there is none. */
export function numberIn(data: JobData, name: string): bigint {
  const text = data[name];
  if (text === undefined) throw new TypeError(`The job is told no ${name}.`);
  return BigInt(text);
}

/** Numbers of rows as a job is told them. */
export function dataOf(numbers: Readonly<Record<string, bigint>>): JobData {
  return Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)]));
}
