// Reads the code on a slip of paper: the sign that stands for its place, or why it does not count.
import type { Context } from '../../api/context.ts';
import type { BallotId } from '../../foundation/ballot.ts';
import { dayIn } from '../../foundation/days.ts';
import { AppError } from '../../foundation/errors.ts';
import { readPaperCode, type PaperCode } from '../../foundation/paper-code.ts';
import { isInGrace } from '../../municipality/codes/offline-vote-place.ts';
import { readCode } from '../../municipality/codes/reading.ts';
import type { Sign } from '../../municipality/codes/store.ts';
import { stateOn, type SlipState } from './rules.ts';
import { findPaperSlips, type PaperSlip } from './store.ts';

export interface PaperSlipFound {
  readonly outcome: 'PaperSlip';
  readonly code: PaperCode;
  readonly ballotId: BallotId;
  readonly sign: Sign & { readonly outcome: 'Sign' };
}

/** Why one that there is does not count. */
export type ClosedBecause = Exclude<SlipState, 'OPEN'> | 'PLACE_RETIRED' | 'USED';

export interface PaperSlipClosed {
  readonly outcome: 'PaperSlipClosed';
  readonly because: ClosedBecause;
  readonly slip: PaperSlip;
  readonly sign: Sign;
}

export interface PaperSlipUnknown {
  readonly outcome: 'PaperSlipUnknown';
  readonly code: string;
}

export type PaperReading = PaperSlipFound | PaperSlipClosed | PaperSlipUnknown;

/** No more of what was typed is worth an echo. */
const MOST_ECHOED = 60;

async function find(context: Context, typed: string): Promise<PaperSlip | null> {
  const code = readPaperCode(typed);
  if (code === null) return null;
  const { pool } = context.database.citizen;
  const [slip] = await findPaperSlips(pool, context.grant('signs.find', null), [context.slipIds(code)]);
  return slip ?? null;
}

const unknown = (typed: string): PaperSlipUnknown => ({
  outcome: 'PaperSlipUnknown',
  code: typed.slice(0, MOST_ECHOED),
});

/** Whether it counts on its day: of a vote that waited on a phone, that on which it was cast. */
function stateOf(
  context: Context,
  slip: PaperSlip,
  { municipality }: Sign,
  castOn: string | null,
): SlipState {
  const today = dayIn(municipality.timeZone, context.now());
  return stateOn(slip, castOn && isInGrace(castOn, today) ? castOn : today);
}

/** What the code leads to, as it was typed or scanned. Rejects with what readCode does. */
export async function readPaper(context: Context, typed: string): Promise<PaperReading> {
  const slip = await find(context, typed);
  const code = readPaperCode(typed);
  if (!slip?.code || !code) return unknown(typed);
  const sign = await readCode(context, slip.code, null, 'look');
  if (sign.outcome === 'SignUnknown') return unknown(code);
  if (sign.outcome === 'SignRetired')
    return { outcome: 'PaperSlipClosed', because: 'PLACE_RETIRED', slip, sign: sign.sign };
  const state = stateOf(context, slip, sign, null);
  if (state !== 'OPEN') return { outcome: 'PaperSlipClosed', because: state, slip, sign };
  if (slip.isSpent) return { outcome: 'PaperSlipClosed', because: 'USED', slip, sign };
  return { outcome: 'PaperSlip', code, ballotId: slip.ids.vote, sign };
}

/** A vote may be cast with the slip. */
export interface PaperUse {
  readonly outcome: 'PaperUse';
  /** What it claims in the box. */
  readonly claim: BallotId;
  /** It was spent before the last night: whatever comes now, as the same vote again, was received before. */
  readonly isSpent: boolean;
}

/**
 * How a vote at the sign is cast with the slip of paper, or why it may not be. One that was spent today may be sent: the box knows.
 * Rejects with BAD_INPUT where the id is not that of the slip's vote.
 */
export async function usePaper(
  context: Context,
  sign: Sign,
  { paper, ballotId, castOn }: { paper: string; ballotId: BallotId; castOn: string | null },
): Promise<PaperUse | PaperSlipClosed | PaperSlipUnknown> {
  const slip = await find(context, paper);
  if (slip?.municipalityId !== sign.municipality.id || slip.locationId !== sign.location.id)
    return unknown(paper);
  const { ids, isSpent } = slip;
  if (ids.vote !== ballotId) throw new AppError('BAD_INPUT', 'ballotId is that of the slip of paper.');
  const state = stateOf(context, slip, sign, castOn);
  if (state !== 'OPEN' && !isSpent) return { outcome: 'PaperSlipClosed', because: state, slip, sign };
  return { outcome: 'PaperUse', claim: ids.claim, isSpent };
}
