// Decides what is published of the slips of some groups. Everything that is not in a group of its full size stays.
import type { CommentText } from '../masking/rules.ts';
import { drawUuid, shuffle, type RandomBytes } from '../../foundation/randomness.ts';
import { forEachInPieces } from './cpu-throttle.ts';
import type { Reason, Score, Standing } from '../../foundation/ballot.ts';
import type { Opener } from './seal.ts';
import type { KeyId, SlipContent } from './slip-content.ts';
import type { Group, WaitingSlip } from './store-waiting.ts';

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
  readonly published: readonly WaitingSlip[];
  /** The slips that no key opens, or that say what nobody can have chosen or written. They count for nothing. */
  readonly spoiled: readonly WaitingSlip[];
}

/** What an opening needs to know besides the slips. */
export interface OpeningParts {
  readonly openers: ReadonlyMap<KeyId, Opener>;
  /** Of each question its options, in their order. */
  readonly options: ReadonlyMap<bigint, readonly bigint[]>;
  /** How many slips are published together, at the least: of a group, and of each question in it. */
  readonly sizeOf: (group: Omit<Group, 'waiting'>) => number;
  readonly random: RandomBytes;
}

const REASONS: readonly Reason[] = ['NETWORK', 'CHANNEL', 'BURST', 'HOURS'];

/** A slip and what it says. */
export interface OpenedSlip {
  readonly slip: WaitingSlip;
  readonly content: SlipContent;
}

/**
 * Opens the slips and decides. Score slips of a place and standing are one group; answer slips are one for each
 * question, which is known only now. A group that is smaller than its size stays in the box whole.
 */
export async function decideOpening(slips: readonly WaitingSlip[], parts: OpeningParts): Promise<Opening> {
  const { opened, spoiled } = await openSlips(slips, parts);
  const full = groupsOf(opened).filter((group) => group.length >= sizeOf(group, parts));
  return {
    // Shuffled across all groups, so that the order of the rows in the table tells nothing.
    ratings: shuffle(
      full.flatMap((group) => ratingsOf(group, parts.random)),
      parts.random,
    ),
    answers: full.flatMap((group) => answersOf(group, parts.options)),
    comments: shuffle(
      full.flatMap((group) => commentsOf(group, parts.random)),
      parts.random,
    ),
    published: full.flat().map(({ slip }) => slip),
    spoiled,
  };
}

/** Opens the slips: those that say what somebody can have chosen or written, and the spoiled ones. */
export async function openSlips(
  slips: readonly WaitingSlip[],
  parts: Pick<OpeningParts, 'openers' | 'options'>,
): Promise<{ readonly opened: readonly OpenedSlip[]; readonly spoiled: readonly WaitingSlip[] }> {
  const opened: OpenedSlip[] = [];
  const spoiled: WaitingSlip[] = [];
  await forEachInPieces(slips, (slip) => {
    const content = findContent(slip, parts);
    if (content === null) spoiled.push(slip);
    else opened.push({ slip, content });
  });
  return { opened, spoiled };
}

function findContent(
  slip: WaitingSlip,
  { openers, options }: Pick<OpeningParts, 'openers' | 'options'>,
): SlipContent | null {
  const opened = openers.get(slip.keyId)?.open(slip, slip.sealed);
  if (opened?.outcome !== 'opened') return null;
  const { content } = opened;
  if (content.kind !== 'answer') return content;
  const own = options.get(content.question);
  return content.options.every((option) => own?.includes(option)) ? content : null;
}

/** The slips of each place, standing and kind, answers by their question too. */
export function groupsOf(opened: readonly OpenedSlip[]): OpenedSlip[][] {
  const groups = new Map<string, OpenedSlip[]>();
  for (const one of opened) {
    const { slip, content } = one;
    const question = content.kind === 'answer' ? content.question : '';
    const name = `${slip.locationId} ${slip.standing} ${slip.kind} ${question}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function sizeOf([first]: readonly OpenedSlip[], parts: OpeningParts): number {
  return first === undefined ? Infinity : parts.sizeOf(first.slip);
}

function ratingsOf(group: readonly OpenedSlip[], random: RandomBytes): PublishedRating[] {
  const openingId = drawUuid(random);
  const reason = reasonOf(group);
  return group.flatMap(({ slip: { locationId, standing }, content }) =>
    content.kind === 'score'
      ? [{ id: drawUuid(random), openingId, locationId, standing, reason, score: content.score }]
      : [],
  );
}

function commentsOf(group: readonly OpenedSlip[], random: RandomBytes): PublishedComment[] {
  return group.flatMap(({ slip: { locationId, standing }, content }) =>
    content.kind === 'comment' ? [{ id: drawUuid(random), locationId, standing, text: content.text }] : [],
  );
}

/**
 * The reason of most slips of an unconfirmed group, of those that name one; of equally many the first in the list. What
 * each single slip says is never published: it would set citizens apart within their group.
 */
function reasonOf(group: readonly OpenedSlip[]): Reason | null {
  if (group[0]?.slip.standing !== 'UNCONFIRMED') return null;
  const timesOf = (reason: Reason): number => group.filter(({ content }) => content.reason === reason).length;
  const named = REASONS.filter((reason) => timesOf(reason) > 0);
  return named.toSorted((a, b) => timesOf(b) - timesOf(a))[0] ?? null;
}

/** How the answers of one question chose; nothing where the slips are no answers. The place is that of the first. */
export function answersOf(
  group: readonly OpenedSlip[],
  options: ReadonlyMap<bigint, readonly bigint[]>,
): PublishedAnswer[] {
  const [first] = group;
  if (first?.content.kind !== 'answer') return [];
  const { locationId, standing } = first.slip;
  const questionId = first.content.question;
  return (options.get(questionId) ?? []).map((optionId) => {
    const chosen = group.filter(
      ({ content }) => content.kind === 'answer' && content.options.includes(optionId),
    ).length;
    return { locationId, standing, questionId, optionId, respondents: group.length, chosen };
  });
}
