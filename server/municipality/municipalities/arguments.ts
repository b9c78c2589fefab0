// The municipality that an argument names, as far as whoever asks may see it now.
import { AppError, suspended } from '../../foundation/errors.ts';
import type { Context } from '../../api/context.ts';
import { findMunicipality, type Municipality } from './store.ts';

/** A suspended one shows itself to nobody but its members and operators. */
function isShown({ suspendedAt }: Municipality, { viewer }: Pick<Context, 'viewer'>): boolean {
  return suspendedAt === null || viewer.kind === 'member' || viewer.kind === 'operator';
}

/** Refuses with SUSPENDED what a citizen, a tablet or a print shop asks of a suspended municipality. */
export function expectShown(municipality: Municipality, context: Pick<Context, 'viewer'>): void {
  if (!isShown(municipality, context)) throw suspended();
}

/**
 * The municipality of the slug; null where there is none, or where a host was asked that is another's. Rejects with
 * SUSPENDED where it is.
 */
export async function findAsked(context: Context, slug: string): Promise<Municipality | null> {
  const { database, grant, hostOf } = context;
  const find = grant('municipalities.find', null);
  const municipality = await findMunicipality(database.citizen.prisma, find, slug);
  if (municipality === null || (hostOf !== null && hostOf !== municipality.id)) return null;
  expectShown(municipality, context);
  return municipality;
}

/** The municipality of the slug; NOT_FOUND where there is none, in the words of a grant that another's is refused with. */
export async function getMunicipality(context: Context, slug: string): Promise<Municipality> {
  const municipality = await findAsked(context, slug);
  if (municipality) return municipality;
  throw new AppError('NOT_FOUND', 'There is no such thing here.');
}
