// What an operator does in a city on the pages only where that allows it today: before anybody has joined there is nobody who could.
import { grant, type Grant } from '../../access/grants/grant.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import type { Context } from '../../api/context.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { listMembers } from '../../municipality/people/store.ts';

/** What reads or opens all of a city. The terminal does it without asking: it has the database. */
export type Allowable = 'municipalities.export' | 'identity.edit';

/** Whether somebody has joined: from then on its admins invite, and no operator becomes one by himself. */
export async function isJoined(
  { database }: Pick<Context, 'database'>,
  id: MunicipalityId,
): Promise<boolean> {
  const members = await listMembers(database.gate.prisma, grant(OPERATOR, 'members.read', id));
  return members.length > 0;
}

/** The grant for the action. Throws FORBIDDEN where somebody has joined the city, and it does not allow the action today. */
export async function grantAllowed<A extends Allowable>(
  context: Context,
  action: A,
  id: MunicipalityId,
): Promise<Grant<A>> {
  // The compiler does not see of an action that is still open that it is one within a municipality.
  const city = id as Parameters<typeof context.grant<A>>[1];
  if (await isJoined(context, id)) return context.grant(action, city);
  context.grant('municipalities.operate', id);
  return grant(OPERATOR, action, city);
}
