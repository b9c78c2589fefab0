// Of whose round a pass is: what a fitter asks takes no id.
import type { Grant } from '../../access/grants/grant.ts';
import type { Context } from '../../api/context.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { grantHeld } from '../../api/pass-subject.ts';
import { municipalityLoader } from '../../municipality/municipalities/loaders.ts';

type Fitting = 'rounds.view' | 'rounds.mount';

/** The proof that whoever asks is the fitter of a round, and the municipality whose round it is; refuses anybody else. */
export async function asFitter<A extends Fitting>(
  context: Context,
  action: A,
): Promise<{ readonly held: Grant<A>; readonly municipality: Municipality }> {
  const held = grantHeld<A>(context, action);
  const { municipalityId }: Grant<Fitting> = held;
  return { held, municipality: await context.loaders(municipalityLoader).load(municipalityId) };
}
