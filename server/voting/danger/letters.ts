// Who is to hear that comments sound as if somebody may be harmed: every admin of their city, once, of all of them together.
import { dataOf, type FindParts } from '../../foundation/jobs/letters.ts';
import { listLetterCities } from '../../municipality/municipalities/store-letter-cities.ts';
import { claimFound, hasFound, listAdmins } from './store-told.ts';

/** Hands over a letter to each; answers how many. */
export async function findDangerLetters(parts: FindParts): Promise<number> {
  const { connection, together, now } = parts;
  let letters = 0;
  for (const { id } of await listLetterCities(connection)) {
    if (!(await hasFound(connection, id, now()))) continue;
    const admins = await listAdmins(connection, id);
    const isOurs = await together(async ({ transaction, handOver }) => {
      if (!(await claimFound(transaction, id, now()))) return false;
      for (const { memberId } of admins)
        await handOver('comments.send-danger', dataOf({ municipality: id, member: memberId }));
      return true;
    });
    if (isOurs) letters += admins.length;
  }
  return letters;
}
