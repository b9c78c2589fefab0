// Decides what is published of the slips of a municipality. Everything that is not in a group of its full size stays.
import { forEachInPieces } from './cpu-throttle.ts';
import type { CommentText } from '../masking/rules.ts';
import { drawUuid, shuffle, type RandomBytes } from '../../foundation/randomness.ts';
import type { Reason, Score, SlipKind, Standing } from '../../foundation/ballot.ts';
import type { Slip } from './slip-bytes.ts';

/** One published score. Its id is random and has nothing to do with the slip's; the reason is its whole opening's. */
export interface PublishedRating {
  readonly id: string;
  readonly openingId: string;
  readonly locationId: bigint;
  readonly standing: Standing;
  readonly reason: Reason | null;
  readonly score: Score;
}

/** How many chose an option, of how many who answered its question. */
export interface PublishedAnswer {
  readonly locationId: bigint;
  readonly standing: Standing;
  readonly questionId: bigint;
  readonly optionId: bigint;
  readonly respondents: number;
  readonly chosen: number;
}

/** One comment, for members to read. It tells neither its score nor its opening: somebody may know a person's words. */
export interface PublishedComment {
  readonly id: string;
  readonly locationId: bigint;
  readonly standing: Standing;
  readonly text: CommentText;
}

/** What one opening changes. */
export interface Opening {
  readonly ratings: readonly PublishedRating[];
  readonly answers: readonly PublishedAnswer[];
  readonly comments: readonly PublishedComment[];
  /** The slips that are published, and leave the box. */
  readonly published: readonly OpenedSlip[];
  /** Those that wait on. */
  readonly waiting: readonly OpenedSlip[];
}

/** Slips of one place, kind and standing. Only whole groups are opened. */
export interface Group {
  readonly locationId: bigint;
  readonly kind: SlipKind;
  readonly standing: Standing;
}

/** What an opening needs to know besides the slips. */
export interface OpeningParts {
  /** Of each question its options, in their order. */
  readonly options: ReadonlyMap<bigint, readonly bigint[]>;
  /** How many slips are published together, at the least: of a group, and of each question in it. */
  readonly sizeOf: (group: Group) => number;
  readonly random: RandomBytes;
}

const REASONS: readonly Reason[] = ['NETWORK', 'CHANNEL', 'BURST', 'HOURS'];

/** A slip that was opened, and the id of its row. */
export interface OpenedSlip {
  readonly id: string;
  readonly slip: Slip;
}

/**
 * Decides. Score slips of a place and standing are one group, comments one, and answers one for each question. A group that is smaller
 * than its size stays in the box whole. So do the answers and comments of a place whose scores are not opened now: a question belongs to
 * a band of scores, and on a day of their own answers would tell which bands were among the people who came between two openings of
 * scores. What somebody wrote tells much of a score too.
 *
 * Scores that lost a lot leave with the counted ones of their place, apart, so that everybody sees what came beside them. They passed the
 * same allowances since the place was opened last, so a group of them is as safe as a counted one, from the same size on. Fewer wait, and
 * are no surplus any more: allowances come anew, and a network might have cast half of what comes together then.
 */
export async function decideOpening(slips: readonly OpenedSlip[], parts: OpeningParts): Promise<Opening> {
  const groups = (await groupsOf(slips)).map((group) => ({
    group,
    isFull: group.length >= sizeOf(group, parts),
  }));
  const opened = new Set(
    groups.filter(({ group, isFull }) => isFull && isScores(group)).map(({ group }) => placeOf(group)),
  );
  const isOpened = ({ group, isFull }: (typeof groups)[number]): boolean =>
    isFull && opened.has(placeOf(group));
  const surplus = groups
    .filter((each) => !isOpened(each) && isScores(each.group))
    .map(({ group }) => group.filter(isSurplus))
    .filter((some) => opened.has(placeOf(some, 'COUNTED')) && some.length >= sizeOf(some, parts, 'COUNTED'));
  const full = [...groups.filter(isOpened).map(({ group }) => group), ...surplus];
  const leaving = new Set(surplus.flat());
  const ratings: PublishedRating[] = [];
  const comments: PublishedComment[] = [];
  await forEachInPieces(full, (group) => {
    ratings.push(...ratingsOf(group, parts.random));
    comments.push(...commentsOf(group, parts.random));
  });
  return {
    // Shuffled across all groups, so that the order of the rows in the table tells nothing.
    ratings: shuffle(ratings, parts.random),
    answers: full.flatMap((group) => answersOf(group, parts.options)),
    comments: shuffle(comments, parts.random),
    published: full.flat(),
    waiting: groups
      .filter((each) => !isOpened(each))
      .flatMap(({ group }) => group.filter((slip) => !leaving.has(slip)))
      .map((one) => (isSurplus(one) && opened.has(placeOf([one], 'COUNTED')) ? withoutSurplus(one) : one)),
  };
}

/** How many slips of each kind the opening publishes. */
export function publishedBy({
  ratings,
  comments,
  published,
}: Opening): Record<'ratings' | 'answers' | 'comments', number> {
  const answers = published.length - ratings.length - comments.length;
  return { ratings: ratings.length, answers, comments: comments.length };
}

const isScores = ([first]: readonly OpenedSlip[]): boolean => first?.slip.content.kind === 'score';

const isSurplus = ({ slip }: OpenedSlip): boolean => slip.isSurplus === true;

function withoutSurplus({ id, slip: { isSurplus: _was, ...slip } }: OpenedSlip): OpenedSlip {
  return { id, slip };
}

const placeOf = ([first]: readonly OpenedSlip[], standing = first?.slip.trust.standing): string =>
  `${first?.slip.locationId} ${standing}`;

/** The slips of each place, standing and kind, answers by their question too. */
async function groupsOf(opened: readonly OpenedSlip[]): Promise<OpenedSlip[][]> {
  const groups = new Map<string, OpenedSlip[]>();
  await forEachInPieces(opened, (one) => {
    const { locationId, trust, content } = one.slip;
    const question = content.kind === 'answer' ? content.question : '';
    const name = `${locationId} ${trust.standing} ${content.kind} ${question}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  });
  return [...groups.values()];
}

function sizeOf(
  [first]: readonly OpenedSlip[],
  { sizeOf: ofGroup }: OpeningParts,
  standing = first?.slip.trust.standing,
): number {
  if (first === undefined || standing === undefined) return Infinity;
  const { locationId, content } = first.slip;
  return ofGroup({ locationId, kind: content.kind, standing });
}

function ratingsOf(group: readonly OpenedSlip[], random: RandomBytes): PublishedRating[] {
  const openingId = drawUuid(random);
  const reason = reasonOf(group);
  return group.flatMap(({ slip: { locationId, trust, content } }) =>
    content.kind === 'score'
      ? [
          {
            id: drawUuid(random),
            openingId,
            locationId,
            standing: trust.standing,
            reason,
            score: content.score,
          },
        ]
      : [],
  );
}

function commentsOf(group: readonly OpenedSlip[], random: RandomBytes): PublishedComment[] {
  return group.flatMap(({ slip: { locationId, trust, content } }) =>
    content.kind === 'comment'
      ? [{ id: drawUuid(random), locationId, standing: trust.standing, text: content.text }]
      : [],
  );
}

/**
 * The reason of most slips of an unconfirmed group; of equally many the first in the list. What each single slip says is never
 * published: it would set citizens apart within their group.
 */
function reasonOf(group: readonly OpenedSlip[]): Reason | null {
  const timesOf = (reason: Reason): number => group.filter(({ slip }) => slip.trust.reason === reason).length;
  const named = REASONS.filter((reason) => timesOf(reason) > 0);
  return named.toSorted((a, b) => timesOf(b) - timesOf(a))[0] ?? null;
}

/** How the answers of one question chose; nothing where the slips are no answers. The place is that of the first. */
export function answersOf(
  group: readonly OpenedSlip[],
  options: ReadonlyMap<bigint, readonly bigint[]>,
): PublishedAnswer[] {
  const [first] = group;
  if (first?.slip.content.kind !== 'answer') return [];
  const { locationId, trust, content } = first.slip;
  const { question: questionId } = content;
  return (options.get(questionId) ?? []).map((optionId) => {
    const chosen = group.filter(
      ({ slip }) => slip.content.kind === 'answer' && slip.content.options.includes(optionId),
    ).length;
    return { locationId, standing: trust.standing, questionId, optionId, respondents: group.length, chosen };
  });
}
