// Puts on trial what is told of the ways in which votes came: a slip was handed out at one of two places, and nobody may see whether it came.
import { randomBytes } from 'node:crypto';
import { LARGEST_DRAW } from '../../../server/foundation/ballot.ts';
import { drawPaperCode } from '../../../server/foundation/paper-code.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { waysTold, type Ways } from '../../../server/voting/ballots/ways.ts';
import { createSlipIds } from '../../../server/voting/piles/slip-ids.ts';
import { newVote, sendByApi } from '../../../test/http/process/votes.ts';
import { addPile } from '../../../test/support/piles.ts';
import type { Calendar } from '../calendar.ts';
import type { Scene } from '../scene.ts';
import { createTown, untilKnown, type Town } from '../town.ts';
import { percent } from '../trial.ts';
import { aNetwork } from '../visits.ts';
import { seenIn, tellNaively, type Came } from './seen.ts';

const MORNING_MINUTE = 9 * 60;
const ENOUGH = 0.95;
const DAYS = { beginsOn: '2026-12-01', endsOn: '2027-06-30' } as const;
const WAYS = `query ($slug: String!, $id: ID!) { location(municipality: $slug, id: $id) {
  summary { count ways { filled onPhone withSlip withoutSlip } } } }`;

/**
 * Answers whether the server tells of a place to which one slip came just what it tells of one to which none came, and where both sides are
 * groups how many they are; whether of no small group anybody sees by the rule that few came by a way; and whether where each way is told by
 * itself nearly all are seen.
 */
export async function tryWays(scene: Scene, calendar: Calendar, threshold: number): Promise<boolean> {
  const group = threshold + LARGEST_DRAW;
  const town = await createTown(scene.owner, threshold, 3);
  await untilKnown(scene.house.url, town);
  await calendar.setMinute(MORNING_MINUTE);
  const came: readonly Came[] = [
    [0, 0, group + 1],
    [0, 1, group],
    [0, group, group],
  ];
  for (const [place, ways] of came.entries()) await voteAt(scene, town, place, ways);
  await calendar.night();
  const [none, one, many] = await Promise.all(town.places.map(({ id }) => read(scene, town, id)));
  const untold = { count: group + 1, ways: null };
  const both = { filled: null, onPhone: null, withSlip: group, withoutSlip: group };
  const isAlike = isSame(none, untold) && isSame(one, untold);
  const isTold = isSame(many, { count: 2 * group, ways: both });
  const { seen, all } = seenOf(threshold, (ways, asks) =>
    waysTold(slipsOf(ways), { size: threshold, asksPresence: asks }),
  );
  const planted = seenOf(threshold, (ways) => tellNaively(ways, threshold));
  const holds = isAlike && isTold && seen === 0;
  console.log(
    `planted: ${percent(planted.seen / planted.all)} of ${planted.all} small groups where few came by a way are seen where each way is told by itself`,
  );
  console.log(
    `ways: of a place with one slip the server tells ${isAlike ? 'just what' : 'MORE THAN'} it tells of one with none, of one with ${group} and ${group} ` +
      `${isTold ? 'how many' : 'NOT HOW MANY'} they are; by the rule ${seen} of ${all} small groups are seen: ${holds ? 'holds' : 'DOES NOT HOLD'}`,
  );
  return holds && planted.seen / planted.all >= ENOUGH;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const slipsOf = ([filled, scanned, withoutSlip]: Came) => [
  ...Array.from({ length: filled }, () => 'FILLED' as const),
  ...Array.from({ length: scanned }, () => 'SCANNED' as const),
  ...Array.from({ length: withoutSlip }, () => undefined),
];

/** Slips that are scanned, and votes without one, each from elsewhere. */
async function voteAt(
  { owner, house, keysDir }: Scene,
  town: Town,
  place: number,
  [, scanned, withoutSlip]: Came,
): Promise<void> {
  const { id, code } = town.places[place] ?? { id: 0n, code: '' };
  const slipIds = createSlipIds(await (await openKeyFolder(keysDir, null)).drawSecret('slips', randomBytes));
  const papers = Array.from({ length: scanned }, () => drawPaperCode(randomBytes));
  if (papers.length > 0) await addPile(owner, town, papers, { place: { id }, ...DAYS, slipIds });
  const votes = [
    ...papers.map((paper) => ({ ...newVote(code, 7), paper, ballotId: slipIds(paper).vote })),
    ...Array.from({ length: withoutSlip }, () => newVote(code, 7)),
  ];
  for (const vote of votes) {
    const { isAcknowledged } = await sendByApi(house.url, vote, { 'x-forwarded-for': aNetwork() });
    if (!isAcknowledged) throw new Error('A vote was not taken.');
  }
}

async function read({ house }: Scene, { slug }: Town, id: bigint): Promise<unknown> {
  const response = await fetch(`${house.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: WAYS, variables: { slug, id: String(id) } }),
  });
  const { data } = (await response.json()) as {
    data: { location: { summary: { count: number; ways: Ways | null } } };
  };
  return data.location.summary;
}

/** Of all groups of up to three times the size to which few came by some way: how many tell it. */
function seenOf(
  size: number,
  tell: (came: Came, asksPresence: boolean) => Ways,
): { readonly seen: number; readonly all: number } {
  let [seen, all] = [0, 0];
  for (let whole = size; whole <= 3 * size; whole += 1)
    for (let filled = 0; filled <= whole; filled += 1)
      for (let scanned = 0; scanned <= whole - filled; scanned += 1) {
        const came: Came = [filled, scanned, whole - filled - scanned];
        if (came.every((count) => count === 0 || count >= size)) continue;
        all += 1;
        if ([true, false].some((asks) => seenIn(came, size, (other) => tell(other, asks)).length > 0))
          seen += 1;
      }
  return { seen, all };
}
