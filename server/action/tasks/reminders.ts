// Who is to be reminded of tasks: who has one, in the morning of the day on which it is due, and then once a week.
import { dataOf, type FindParts } from '../../foundation/jobs/letters.ts';
import { localTime } from '../../foundation/local-time.ts';
import { listLetterCities } from '../../municipality/municipalities/store-letter-cities.ts';
import { claimReminder, listDue, type DueTask } from './store-remind.ts';

/** Nobody is written to earlier in the day. */
const MORNING_MINUTE = 7 * 60;
const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Hands over a letter to everybody who has something due and was not told of it this week; answers how many those are. */
export async function findReminders(parts: FindParts): Promise<number> {
  let letters = 0;
  for (const { id, timeZone } of await listLetterCities(parts.connection)) {
    const { day, minute } = localTime(timeZone, parts.now().getTime());
    if (minute < MORNING_MINUTE) continue;
    const due = await listDue(parts.connection, id, day);
    for (const tasks of byOwner(due)) if (await handOver(parts, id, tasks, day)) letters += 1;
  }
  return letters;
}

function byOwner(tasks: readonly DueTask[]): DueTask[][] {
  const owners = [...new Set(tasks.map(({ ownerId }) => ownerId))];
  return owners.map((owner) => tasks.filter(({ ownerId }) => ownerId === owner));
}

/** Whether the owner has not heard of it for a week; of what has just become due, not at all. */
function isNews({ remindedOn }: DueTask, day: string): boolean {
  return remindedOn === null || Date.parse(day) - Date.parse(remindedOn) >= WEEK_MS;
}

/** Hands over one owner's letter about all that is due; false where there is nothing new, or somebody else was quicker. */
async function handOver(
  { together }: FindParts,
  municipality: bigint,
  tasks: readonly DueTask[],
  day: string,
): Promise<boolean> {
  // What is news comes first: by it the letter is claimed.
  const [first, ...others] = tasks.toSorted((a, b) => Number(isNews(b, day)) - Number(isNews(a, day)));
  if (first === undefined || !isNews(first, day)) return false;
  return together(async ({ transaction, handOver }) => {
    if (!(await claimReminder(transaction, municipality, [first, ...others], day))) return false;
    await handOver('tasks.send', dataOf({ municipality, owner: first.ownerId }));
    return true;
  });
}
