// Casts a slip at the place of a sign: judged, sealed, stored, and the judge told what became of it.
import { AppError } from '../../foundation/errors.ts';
import type { Context } from '../../api/context.ts';
import type { Sign } from '../../municipality/codes/store.ts';
import type { Fate } from '../standing/court.ts';
import { findBallotId, findScore, type BallotId, type Receipt, type Score } from '../../foundation/ballot.ts';
import type { PaperUse } from '../piles/paper-reading.ts';
import type { KeyId, PhoneSeal } from './slip-bytes.ts';
import type { SlipContent } from './slip-content.ts';
import type { Stored } from './slip-queue.ts';

/** The id of an input; BAD_INPUT where it is none. */
export function ballotIdFrom(value: string): BallotId {
  const id = findBallotId(value);
  if (id === null) throw new AppError('BAD_INPUT', 'ballotId is a random UUID, version 4.');
  return id;
}

/** The score of an input; BAD_INPUT where it is none. */
export function scoreFrom(value: number): Score {
  const score = findScore(value);
  if (score === null) throw new AppError('BAD_INPUT', 'score is a whole number from 1 to 10.');
  return score;
}

/** What a slip says, or what a phone sealed to the key. */
export type Said = SlipContent | (PhoneSeal & { readonly key: KeyId });

/** Casts a slip at the sign's place, with the standing that it is judged to have. It came without a seal; `paper`: with a slip of paper, whose vote id it has. */
export async function cast(
  context: Context,
  sign: Sign,
  id: BallotId,
  content: SlipContent,
  paper: PaperUse | null = null,
): Promise<Receipt> {
  const stored = await castSaid(context, sign, id, content, paper);
  // The box seals it again as often as a key is closed.
  if (stored === 'keyRetired') throw new TypeError('Only a phone can say to which key it sealed.');
  return stored;
}

/** Casts an answer, whatever it is to, and says what became of it. */
export async function castAnswer(
  context: Context,
  sign: Sign,
  id: BallotId,
  content: Extract<SlipContent, { readonly kind: 'answer' }>,
) {
  const receipt = await cast(context, sign, id, content);
  const { location } = sign;
  return receipt === 'new'
    ? { outcome: 'AnswerReceived' as const, location }
    : { outcome: 'AlreadyReceived' as const, location, score: null };
}

/** The same, of either. */
export async function castSaid(
  { grant, judge, address, box, viewer }: Context,
  { municipality, location, code }: Sign,
  id: BallotId,
  said: Said,
  paper: PaperUse | null = null,
): Promise<Stored> {
  if (paper?.isSpent) return 'receivedBefore';
  const permission = grant('ballots.cast', municipality.id);
  const isFromTablet = location.kind === 'tablet' && viewer.kind === 'tablet' && viewer.code === code;
  // Judged by what it claims: of the id of a slip's vote, sent without the slip, the judge knows nothing.
  const claim = paper?.claim ?? id;
  const slip = {
    municipality,
    locationId: location.id,
    categoryId: location.categoryId,
    deskId: location.deskId,
    ballotId: claim,
    kind: said.kind,
    address: address(),
    isFromTablet,
    isPresent: paper !== null,
    presence: location,
  };
  const judgement = await judge(slip);
  if (judgement.outcome === 'flood') {
    throw new AppError(
      'TOO_MANY_REQUESTS',
      'Too many votes come from your network. Please try again in a minute.',
    );
  }
  const { trust, arrival } = judgement;
  const placed = {
    locationId: location.id,
    categoryId: location.categoryId,
    trust,
    ...(arrival && { arrival }),
    ...(paper && { paper: 'SCANNED' as const }),
  };
  let fate: Fate = 'unavailable';
  try {
    const coming = { grant: permission, id: claim, isDemo: municipality.isDemo };
    const stored = await box.cast(
      'sealed' in said
        ? { ...coming, slip: { ...placed, phone: said }, phoneKey: said.key }
        : { ...coming, slip: { ...placed, ...(paper && { spends: id }), content: said } },
    );
    if (stored !== 'keyRetired') fate = stored;
    if (municipality.isDemo) box.openSoon();
    return stored;
  } finally {
    judgement.settle(fate);
  }
}
