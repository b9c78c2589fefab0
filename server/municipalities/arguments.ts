// The municipality that an argument names.
import { AppError } from '../errors.ts';
import type { Context } from '../graphql/context.ts';
import { findMunicipality, type Municipality } from './store.ts';

/** The municipality of the slug; NOT_FOUND where there is none. */
export async function getMunicipality({ database, grant }: Context, slug: string): Promise<Municipality> {
  const { prisma } = database.citizen;
  const municipality = await findMunicipality(prisma, grant('municipalities.find', null), slug);
  if (municipality) return municipality;
  throw new AppError('NOT_FOUND', `There is no municipality ${JSON.stringify(slug.slice(0, 50))} here.`);
}
