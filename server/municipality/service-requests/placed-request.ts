// A report with its place: as which service it goes to the city's server, and what that is told of the place. Of a vote nothing is known here.
import type { Context } from '../../api/context.ts';
import { AppError } from '../../foundation/errors.ts';
import { positionOf } from '../../foundation/positions.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { categoryLoader, municipalityLoader } from '../municipalities/loaders.ts';
import type { Location } from '../locations/store.ts';
import { channelIn } from '../request-channels/channel.ts';
import type { Draft } from './draft.ts';
import type { Answer, ServiceRequest } from './georeport.ts';

/** As which service the place's reports go to the city's server: by the channel of its category, or else the whole municipality's. */
export async function serviceAt(
  { loaders }: Pick<Context, 'loaders'>,
  { municipalityId, categoryId: id }: Location,
): Promise<string | null> {
  const [category, municipality] = await Promise.all([
    loaders(categoryLoader).load({ municipalityId, id }),
    loaders(municipalityLoader).load(municipalityId),
  ]);
  return (channelIn(category) ?? channelIn(municipality))?.service ?? null;
}

/** The place, where it is one in use; refuses (NOT_FOUND) another. */
export function inUse(location: Location | undefined): Location {
  if (location === undefined || location.retiredOn !== null)
    throw new AppError('NOT_FOUND', 'There is no such place here.');
  return location;
}

/** What goes along with what somebody wrote. */
export interface Beside {
  readonly service: string;
  readonly answers: readonly Answer[];
  readonly photo: Buffer | null;
}

/** The report as it is handed over. */
export function placedRequest(location: Location, draft: Draft, beside: Beside): ServiceRequest {
  const { name, address } = location;
  // The server is the municipality's: it is told the place in its language.
  const where = [textIn(name, 'bg'), ...(address === null ? [] : [textIn(address, 'bg')])];
  return { ...draft, ...beside, address: where.join(', '), position: positionOf(location) };
}
