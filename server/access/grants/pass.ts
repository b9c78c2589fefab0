// A pass: what a print shop or a fitter shows in place of an account. It is for one order, or for one round, until a day.
import type { MunicipalityId } from '../../foundation/municipality-id.ts';

/** Who holds a pass: the shop of an order, or the fitter of a round. */
export type PassHolder = 'shop' | 'fitter';

/** What a pass is for. */
export type Purpose =
  | { readonly of: 'order'; readonly orderId: bigint }
  | { readonly of: 'round'; readonly roundId: bigint };

/** A pass that is good today. */
export interface Pass {
  readonly municipalityId: MunicipalityId;
  readonly passId: bigint;
  readonly purpose: Purpose;
  /** Whom it was made for, as the journal names him or her. */
  readonly holder: string;
  /** The municipality is suspended: its holder reads, and changes nothing. */
  readonly isSuspended: boolean;
}

export function holderOf({ purpose }: Pick<Pass, 'purpose'>): PassHolder {
  return purpose.of === 'order' ? 'shop' : 'fitter';
}

/** The id of the order or the round. */
export function subjectOf({ purpose }: Pick<Pass, 'purpose'>): bigint {
  return purpose.of === 'order' ? purpose.orderId : purpose.roundId;
}
