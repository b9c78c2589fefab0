// What a fitter is told of a code that is not of the round: another place's of the same municipality, or unknown.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { builder } from '../../api/builder.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { findSign } from './store-mount.ts';
import type { RoundSign } from './store.ts';
import { locationLoader } from '../../municipality/locations/loaders.ts';

export interface NotOfRound {
  readonly outcome: 'SignNotOfRound';
  readonly code: string;
  readonly sign: Omit<RoundSign, 'mountings'>;
}

/** A code of another municipality is one too: whose it is, is not told here. */
export interface NotKnown {
  readonly outcome: 'SignNotKnown';
  readonly code: string;
}

export const SignNotOfRoundType = builder.objectRef<NotOfRound>('SignNotOfRound').implement({
  description: 'The sign is not of the round, but of the same municipality.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code.' }),
    location: t.field({
      type: LocationType,
      description: 'The place that it belongs to.',
      resolve: ({ sign: { municipalityId, locationId: id } }, _args, { loaders }) =>
        loaders(locationLoader).load({ municipalityId, id }),
    }),
  }),
});

export const SignNotKnownType = builder.objectRef<NotKnown>('SignNotKnown').implement({
  description: 'The municipality has no sign of this code.',
  fields: (t) => ({ code: t.exposeString('code', { description: 'What was asked for.' }) }),
});

/** What the code is, which is of no sign of the round. */
export async function otherSign(
  tx: Tenant,
  mount: Grant<'rounds.mount'>,
  code: string,
): Promise<NotOfRound | NotKnown> {
  const sign = await findSign(tx, mount, code);
  return sign === null ? { outcome: 'SignNotKnown', code } : { outcome: 'SignNotOfRound', code, sign };
}
