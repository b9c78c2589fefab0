// Decides by lot which scores count where more came to a place in a quarter of a day than is plausible: once, in the night of their arrival.
import type { Trust } from '../../foundation/ballot.ts';
import { shuffle, type RandomBytes } from '../../foundation/randomness.ts';
import { forEachInPieces } from './cpu-throttle.ts';
import type { OpenedSlip } from './opening.ts';

/** How many scores of a quarter may count at the place. */
export type PlausibleAt = (locationId: bigint) => number;

const LOST: { readonly trust: Trust; readonly isSurplus: true } = {
  trust: { standing: 'UNCONFIRMED', reason: 'BURST' },
  isSurplus: true,
};

/**
 * The slips with their lot decided, in the order given. Of each network the first score at the place comes before its second, whoever
 * came early: neither a flood in the morning nor one in the evening crowds others out. Who loses is unconfirmed. What has no arrival was
 * decided before, or is no score that counts; nothing that is answered has one any more.
 */
export async function drawLots(
  slips: readonly OpenedSlip[],
  { plausibleAt, random }: { readonly plausibleAt: PlausibleAt; readonly random: RandomBytes },
): Promise<OpenedSlip[]> {
  const losers = new Set<OpenedSlip>();
  for (const quarter of await crowdedQuarters(slips, plausibleAt)) {
    const drawn = shuffle(quarter.slips, random);
    const inOrder = [...drawn.filter(isFirst), ...drawn.filter((one) => !isFirst(one))];
    for (const one of inOrder.slice(quarter.plausible)) losers.add(one);
  }
  const decided: OpenedSlip[] = [];
  await forEachInPieces(slips, (one) => {
    const { arrival: _known, ...slip } = one.slip;
    decided.push({ id: one.id, slip: losers.has(one) ? { ...slip, ...LOST } : slip });
  });
  return decided;
}

const isFirst = ({ slip }: OpenedSlip): boolean => slip.arrival?.isFirst === true;

/** The slips among which no lot is to be drawn: where its outcome cannot be kept, a second one would be drawn of those who lost. */
export async function withoutLot(
  slips: readonly OpenedSlip[],
  plausibleAt: PlausibleAt,
): Promise<OpenedSlip[]> {
  const crowded = new Set((await crowdedQuarters(slips, plausibleAt)).flatMap(({ slips: some }) => some));
  return slips.filter((one) => !crowded.has(one));
}

interface Quarter {
  readonly slips: readonly OpenedSlip[];
  readonly plausible: number;
}

/** The scores of each place and quarter to which more came than are plausible. */
async function crowdedQuarters(
  slips: readonly OpenedSlip[],
  plausibleAt: PlausibleAt,
): Promise<readonly Quarter[]> {
  const quarters = new Map<string, { slips: OpenedSlip[]; plausible: number }>();
  await forEachInPieces(slips, (one) => {
    const { locationId, arrival } = one.slip;
    if (arrival === undefined) return;
    const name = `${locationId} ${arrival.quarter}`;
    const quarter = quarters.get(name);
    if (quarter === undefined) quarters.set(name, { slips: [one], plausible: plausibleAt(locationId) });
    else quarter.slips.push(one);
  });
  return [...quarters.values()].filter(({ slips: some, plausible }) => some.length > plausible);
}
