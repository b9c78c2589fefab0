// The letters about tasks: to who has one, in the morning of the day on which it is due, and then once a week.
import type { Connection } from '../database/connect.ts';
import type { Send } from '../mail/message.ts';
import { letterLanguage } from '../members/text/letters.ts';
import { textIn } from '../municipalities/rules.ts';
import { localTime } from '../standing/local-time.ts';
import { claimReminder, listDue, listReminding, type DueTask, type Reminding } from './store-remind.ts';
import { reminderIn } from './text/reminder.ts';

export interface ReminderParts {
  readonly connection: Connection;
  readonly send: Send;
  /** The origin of members' pages. */
  readonly membersUrl: string;
  readonly now: () => Date;
}

/** Nobody is written to earlier in the day. */
const MORNING_MINUTE = 7 * 60;
const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Writes to everybody who has something due and was not told of it this week; answers how many letters that were. */
export async function remindOwners(parts: ReminderParts): Promise<number> {
  let letters = 0;
  for (const city of await listReminding(parts.connection)) {
    const { day, minute } = localTime(city.timeZone, parts.now().getTime());
    if (minute < MORNING_MINUTE) continue;
    const due = await listDue(parts.connection, city.id, day);
    for (const tasks of byOwner(due)) if (await remind(parts, city, tasks, day)) letters += 1;
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

/** One owner's letter about all that is due; false where there is nothing new, or somebody else was quicker. */
async function remind(
  { connection, send, membersUrl }: ReminderParts,
  city: Reminding,
  tasks: readonly DueTask[],
  day: string,
): Promise<boolean> {
  // What is news comes first: by it the letter is claimed.
  const told = tasks.toSorted((a, b) => Number(isNews(b, day)) - Number(isNews(a, day)));
  const [first] = told;
  if (first === undefined || !isNews(first, day)) return false;
  if (!(await claimReminder(connection, city.id, told, day))) return false;
  const language = letterLanguage(first.language, city.languages);
  const pages = `${membersUrl}/members/${city.slug}/tasks`;
  const words = reminderIn(language)({
    municipality: textIn(city.name, language),
    tasks: tasks.map(({ id, text, about, dueOn }) => ({
      ...{ text, dueOn, about: textIn(about, language) },
      link: `${pages}/${id}`,
    })),
    mine: `${pages}?whose=mine`,
  });
  try {
    await send({ to: first.email, ...words });
  } catch (error) {
    // It could not even be kept: it is written again, since this process knows that it was not sent.
    await claimReminder(
      connection,
      city.id,
      told.map((task) => ({ ...task, remindedOn: day })),
      null,
    );
    throw error;
  }
  return true;
}
