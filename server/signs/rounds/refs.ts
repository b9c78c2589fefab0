// The names of this noun's types in the schema that its parts share, and what may be told of a sign.
import type { IssuedPass } from '../../access/passes/store.ts';
import { builder } from '../../api/builder.ts';
import type { Outcome } from './rules.ts';
import type { CountedRound, Mounting, RoundSign } from './store.ts';

export const MountingRoundType = builder.objectRef<CountedRound>('MountingRound');
export const RoundSignType = builder.objectRef<RoundSign>('RoundSign');
export const MountingType = builder.objectRef<Mounting>('Mounting');

/** A pass of a round, on the day on which somebody looks. */
export interface RoundLink extends IssuedPass {
  readonly state: 'ACTIVE' | 'EXPIRED' | 'REVOKED';
}
export const RoundLinkType = builder.objectRef<RoundLink>('RoundLink');

export const MountingOutcomeType = builder.enumType('MountingOutcome', {
  description: 'What a fitter told of a sign.',
  values: {
    MOUNTED: { description: 'It was put up.' },
    DAMAGED: { description: 'It is damaged: it has to be printed again.' },
    NOT_POSSIBLE: { description: 'It could not be put up, for a reason that the note tells.' },
  } as const satisfies Record<Outcome, object>,
});
