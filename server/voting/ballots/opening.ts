// Decides what is published of the slips of a municipality. Everything that is not in a group of its full size stays.
import { forEachInPieces } from './cpu-throttle.ts';
import { isTold } from '../told/rules.ts';
import type { CommentText } from '../masking/rules.ts';
import { drawUuid, shuffle, type RandomBytes } from '../../foundation/randomness.ts';
import type { Reason, Score, SlipKind, Standing } from '../../foundation/ballot.ts';
import type { Slip } from './slip-bytes.ts';
import { UNTOLD, waysTold, type Ways } from './ways.ts';

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

/** By which ways the ratings of an opening came; of others nothing is told. */
export interface PublishedWays extends Ways {
  readonly openingId: string;
}

/** What one opening changes. */
export interface Opening {
  readonly ratings: readonly PublishedRating[];
  readonly ways: readonly PublishedWays[];
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
  /** Whether the place asks for presence on the day. */
  readonly asksPresence: (locationId: bigint) => boolean;
  readonly random: RandomBytes;
}

const REASONS: readonly Reason[] = ['NETWORK', 'CHANNEL', 'BURST', 'HOURS', 'PRESENCE'];

/** A slip that was opened, and the id of its row. */
export interface OpenedSlip {
  readonly id: string;
  readonly slip: Slip;
}

/** Slips of one group: never none. */
type Slips = readonly [OpenedSlip, ...OpenedSlip[]];

const areSome = (slips: readonly OpenedSlip[]): slips is Slips => slips.length > 0;

/**
 * Decides. Score slips of a place and standing are one group, comments one, and answers one for each question. A group that is smaller
 * than its size stays in the box whole. So do the answers and comments of a place whose scores are not opened now: a question belongs to
 * a band of scores, and on a day of their own answers would tell which bands were among the people who came between two openings of
 * scores. What somebody wrote tells much of a score too. What was told of a line or of a part of the day is opened with no place: it waits for a pool.
 *
 * Scores that lost a lot leave with the counted ones of their place, apart, so that everybody sees what came beside them. They passed the
 * same allowances since the place was opened last, so a group of them is as safe as a counted one, from the same size on. Fewer wait, and
 * are no surplus any more: allowances come anew, and a network might have cast half of what comes together then.
 */
export async function decideOpening(slips: readonly OpenedSlip[], parts: OpeningParts): Promise<Opening> {
  const groups = (await groupsOf(slips)).map((group) => ({
    group,
    isFull: !isOfTold(group) && group.length >= sizeOf(group, parts),
  }));
  const opened = new Set(
    groups.filter(({ group, isFull }) => isFull && isScores(group)).map(({ group }) => placeOf(group)),
  );
  const isOpened = ({ group, isFull }: (typeof groups)[number]): boolean =>
    isFull && opened.has(placeOf(group));
  const surplus = groups
    .filter((each) => !isOpened(each) && isScores(each.group))
    .map(({ group }): readonly OpenedSlip[] => group.filter(isSurplus))
    .filter(areSome)
    .filter((some) => opened.has(placeOf(some, 'COUNTED')) && some.length >= sizeOf(some, parts, 'COUNTED'));
  const full = [...groups.filter(isOpened).map(({ group }) => group), ...surplus];
  const leaving = new Set(surplus.flat());
  const ratings: PublishedRating[] = [];
  const ways: PublishedWays[] = [];
  const comments: PublishedComment[] = [];
  await forEachInPieces(full, (group) => {
    const openingId = drawUuid(parts.random);
    ratings.push(...ratingsOf(group, openingId, parts.random));
    const told = waysOf(group, parts);
    if (told !== UNTOLD) ways.push({ openingId, ...told });
    comments.push(...commentsOf(group, parts.random));
  });
  return {
    // Shuffled across all groups, so that the order of the rows in the table tells nothing.
    ratings: shuffle(ratings, parts.random),
    ways,
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

const isScores = ([first]: Slips): boolean => first.slip.content.kind === 'score';

const isOfTold = ([first]: Slips): boolean => isTold(first.slip.content);

const isSurplus = ({ slip }: OpenedSlip): boolean => slip.isSurplus === true;

function withoutSurplus({ id, slip: { isSurplus: _was, ...slip } }: OpenedSlip): OpenedSlip {
  return { id, slip };
}

const placeOf = ([first]: Slips, standing = first.slip.trust.standing): string =>
  `${first.slip.locationId} ${standing}`;

/** The slips of each place, standing and kind, answers by their question too. */
async function groupsOf(opened: readonly OpenedSlip[]): Promise<Slips[]> {
  const groups = new Map<string, [OpenedSlip, ...OpenedSlip[]]>();
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
  [first]: Slips,
  { sizeOf: ofGroup }: OpeningParts,
  standing = first.slip.trust.standing,
): number {
  const { locationId, content } = first.slip;
  return ofGroup({ locationId, kind: content.kind, standing });
}

function ratingsOf(group: Slips, openingId: string, random: RandomBytes): PublishedRating[] {
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

/** Of what lost a lot too: it needs no more than a counted group. */
function waysOf(group: Slips, parts: OpeningParts): Ways {
  const [first] = group;
  if (!isScores(group)) return UNTOLD;
  return waysTold(
    group.map(({ slip }) => slip.paper),
    {
      size: sizeOf(group, parts, group.every(isSurplus) ? 'COUNTED' : first.slip.trust.standing),
      asksPresence: parts.asksPresence(first.slip.locationId),
    },
  );
}

function commentsOf(group: Slips, random: RandomBytes): PublishedComment[] {
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
function reasonOf(group: Slips): Reason | null {
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
