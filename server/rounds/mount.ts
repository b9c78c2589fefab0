// Of whose round a pass is: what a fitter asks takes no id.
import type { Grant } from '../access/grant.ts';
import { AppError } from '../errors.ts';
import type { Context } from '../graphql/context.ts';
import { listMunicipalitiesById, type Municipality } from '../municipalities/store.ts';

/** The proof that whoever asks is the fitter of a round, and the municipality whose round it is; refuses anybody else. */
export async function asFitter(
  context: Context,
): Promise<{ readonly mount: Grant<'rounds.mount'>; readonly municipality: Municipality }> {
  const { viewer, grant, hostOf, database } = context;
  const municipalityId = viewer.kind === 'pass' ? viewer.municipalityId : null;
  // Nobody else is let in, whatever municipality is named; a citizen is told to sign in.
  if (municipalityId === null) {
    if (viewer.kind === 'citizen') throw new AppError('UNAUTHENTICATED', 'Show the pass of a round.');
    throw new AppError('FORBIDDEN', 'Only the fitter of a round may do this.');
  }
  const mount = grant('rounds.mount', municipalityId);
  if (hostOf !== null && hostOf !== municipalityId)
    throw new AppError('NOT_FOUND', 'There is no such thing here.');
  const find = grant('municipalities.find', null);
  const [municipality] = await listMunicipalitiesById(database.citizen.prisma, find, [municipalityId]);
  if (municipality === undefined) throw new AppError('NOT_FOUND', 'There is no such thing here.');
  return { mount, municipality };
}
