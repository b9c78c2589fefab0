// A pass: what a print shop, a fitter or a mystery client shows in place of an account. It is for one order, round or programme, until a day.
import type { MunicipalityId } from '../../foundation/municipality-id.ts';

/** Who holds a pass: the shop of an order, the fitter of a round, or the mystery client of a programme. */
export type PassHolder = 'shop' | 'fitter' | 'mysteryClient';

/** What a pass is for. */
export type Purpose =
  | { readonly of: 'order'; readonly orderId: bigint }
  | { readonly of: 'round'; readonly roundId: bigint }
  | { readonly of: 'programme'; readonly programmeId: bigint };

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

const HOLDERS = { order: 'shop', round: 'fitter', programme: 'mysteryClient' } as const;

export function holderOf({ purpose }: Pick<Pass, 'purpose'>): PassHolder {
  return HOLDERS[purpose.of];
}

/** The id of the order, the round or the programme. */
export function subjectOf({ purpose }: Pick<Pass, 'purpose'>): bigint {
  if (purpose.of === 'order') return purpose.orderId;
  return purpose.of === 'round' ? purpose.roundId : purpose.programmeId;
}
