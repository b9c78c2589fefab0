// Casts a slip at the place of a sign: judged, sealed, stored, and the judge told what became of it.
import { AppError } from '../../foundation/errors.ts';
import type { Context } from '../../api/context.ts';
import type { Sign } from '../../municipality/codes/store.ts';
import type { Fate } from '../standing/court.ts';
import { findBallotId, type BallotId, type Receipt } from '../../foundation/ballot.ts';
import type { SlipContent } from './slip-content.ts';

/** The id of an input; BAD_INPUT where it is none. */
export function ballotIdFrom(value: string): BallotId {
  const id = findBallotId(value);
  if (id === null) throw new AppError('BAD_INPUT', 'ballotId is a random UUID, version 4.');
  return id;
}

/** Casts a slip at the sign's place, with the standing that it is judged to have. */
export async function cast(
  { grant, judge, address, box, viewer }: Context,
  { municipality, location, code }: Sign,
  id: BallotId,
  content: SlipContent,
): Promise<Receipt> {
  const permission = grant('ballots.cast', municipality.id);
  const isFromTablet = location.kind === 'tablet' && viewer.kind === 'tablet' && viewer.code === code;
  const slip = {
    municipality,
    locationId: location.id,
    categoryId: location.categoryId,
    deskId: location.deskId,
    ballotId: id,
    kind: content.kind,
    questionId: content.kind === 'answer' ? content.question : null,
    address: address(),
    isFromTablet,
  };
  const judgement = await judge(slip);
  if (judgement.outcome === 'flood') {
    throw new AppError(
      'TOO_MANY_REQUESTS',
      'Too many votes come from your network. Please try again in a minute.',
    );
  }
  let fate: Fate = 'unavailable';
  try {
    fate = await box.cast({
      grant: permission,
      id,
      isDemo: municipality.isDemo,
      slip: { locationId: location.id, categoryId: location.categoryId, trust: judgement.trust, content },
    });
    if (municipality.isDemo) box.openSoon();
    return fate;
  } finally {
    judgement.settle(fate);
  }
}
