// What is true of a ballot: its id, its score, its answer, its comment's length, and when and in what company it is opened.
import { localTime } from './local-time.ts';
import { dayAfter } from './days.ts';
import { withDashes } from './uuid.ts';

/** The id that a page drew for one slip: a random UUID (version 4) in lower case. */
export type BallotId = string & { readonly brand: 'BallotId' };

/** A whole number from 1 to 10. */
export type Score = number & { readonly brand: 'Score' };

/** How far a vote is trusted. Both are published, apart. */
export type Standing = 'COUNTED' | 'UNCONFIRMED';

/**
 * Why a vote is unconfirmed: its network's allowance is used up, its channel's ceiling is reached, more came at once
 * than the place is used to, the place was closed, or it asks for presence and no slip of paper was there.
 */
export type Reason = 'NETWORK' | 'CHANNEL' | 'BURST' | 'HOURS' | 'PRESENCE';

/** A standing with its reason. */
export type Trust =
  | { readonly standing: 'COUNTED'; readonly reason: null }
  | { readonly standing: 'UNCONFIRMED'; readonly reason: Reason };

/**
 * When a counted score came, and in which row it stands should too many have come: known until its night, which decides by lot. `quarter`:
 * of the city's day, 0 to 3 from midnight on. `isFirst`: nothing of its network was counted at the place before, or many share the network.
 */
export interface Arrival {
  readonly quarter: number;
  readonly isFirst: boolean;
}

/** How a score came that a slip of paper stands behind: on the phone that scanned it, or filled in by hand and read by a member. */
export type PaperWay = 'SCANNED' | 'FILLED';

/** The slips of one vote: its score, its answer, its comment. They are never linked. */
export type SlipKind = 'score' | 'answer' | 'comment';

/** What the box said of a slip: stored now, or its id was there already. */
export type Receipt = 'new' | 'receivedBefore';

/** A question as far as the rules look at it: for which scores it is asked, and which options it has. */
export interface BandQuestion {
  readonly id: bigint;
  readonly fromScore: number;
  readonly toScore: number;
  readonly position: number;
  readonly options: readonly { readonly id: bigint }[];
}

/** The longest comment in UTF-16 units, which is what `maxlength` of a form's field counts in. */
export const LONGEST_COMMENT = 300;

/** How many options one answer may name. A sealed answer has room for exactly so many. */
export const MOST_OPTIONS = 20;

/** No municipality may open smaller groups than this. The tables refuse them too. */
export const SMALLEST_GROUP = 5;

/** Comments are opened in larger groups: they are shown singly, and somebody may know a person's words. */
export const SMALLEST_COMMENT_GROUP = 10;

/** The secret draw that is added to a live city's threshold is a whole number from 0 to this one. */
export const LARGEST_DRAW = 3;

const UNCONFIRMED_FACTOR = 4;
const CHANGED_FACTOR = 2;
const LONGEST_UUID = 'urn:uuid:'.length + 36;
const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The score, or null where the value is not a whole number from 1 to 10. Nothing is rounded or converted. */
export function findScore(value: unknown): Score | null {
  return isScore(value) ? value : null;
}

function isScore(value: unknown): value is Score {
  return Number.isInteger(value) && typeof value === 'number' && value >= 1 && value <= 10;
}

/**
 * The ballot id in its one form (lower case, with dashes), or null where the value is no UUID of version 4 (RFC 9562).
 * Other ways to write the same UUID (upper case, `urn:uuid:`, braces, no dashes) are the same id: the second of two
 * must not count.
 */
export function findBallotId(value: unknown): BallotId | null {
  if (isBallotId(value)) return value;
  if (typeof value !== 'string' || value.length > LONGEST_UUID) return null;
  const digits = value
    .toLowerCase()
    .replace(/^urn:uuid:/, '')
    .replace(/^\{(.*)\}$/, '$1')
    .replaceAll('-', '');
  const id = withDashes(digits);
  return isBallotId(id) ? id : null;
}

function isBallotId(value: unknown): value is BallotId {
  return typeof value === 'string' && UUID_V4.test(value);
}

/** The follow-up for a score: of the questions whose band holds it, the one that stands first. Null where none does. */
export function findQuestionFor<Q extends BandQuestion>(score: Score, questions: readonly Q[]): Q | null {
  const inBand = questions.filter(({ fromScore, toScore }) => fromScore <= score && score <= toScore);
  return inBand.toSorted((a, b) => a.position - b.position)[0] ?? null;
}

/** The chosen options, each once, or null where there is none, one is not the question's, or there are too many. */
export function findAnswer(question: BandQuestion, chosen: readonly bigint[]): readonly bigint[] | null {
  const options = [...new Set(chosen)];
  const own = new Set(question.options.map(({ id }) => id));
  const isValid = options.length >= 1 && options.length <= MOST_OPTIONS && options.every((id) => own.has(id));
  return isValid ? options : null;
}

/**
 * How many slips of one place, kind and standing are opened together, at the least: the threshold (never under the
 * floor) plus the secret draw, so that nobody knows which vote fills a group. In a demo city everybody may know, and
 * a newcomer must see the result after five. Comments have a floor of their own. Unconfirmed slips need four times
 * the threshold; those that lost a lot leave with counted ones of their place, and need no more than these. Where a member changed what a
 * place gathers since it was opened last (`isChanged`), twice as many.
 */
export function openingSize(city: {
  readonly threshold: number;
  readonly isDemo: boolean;
  readonly kind: SlipKind;
  readonly standing: Standing;
  readonly draw: number;
  readonly isChanged: boolean;
}): number {
  const floor = city.kind === 'comment' ? SMALLEST_COMMENT_GROUP : SMALLEST_GROUP;
  const threshold = Math.max(city.threshold, floor);
  const base = city.standing === 'COUNTED' ? threshold : UNCONFIRMED_FACTOR * threshold;
  return city.isDemo ? base : (city.isChanged ? CHANGED_FACTOR : 1) * base + city.draw;
}

/** The day on which the night is held that opens what is cast now: today until its hour has come, then tomorrow. */
export function nextNight(city: {
  readonly timeZone: string;
  readonly openingHour: number;
  readonly now: Date;
}): string {
  const { day: today, minute } = localTime(city.timeZone, city.now.getTime());
  return minute < 60 * city.openingHour ? today : dayAfter(today, 1);
}

/** Whether a city's night is held now: once a day, from its hour on. */
export function isDue(city: {
  readonly timeZone: string;
  readonly openingHour: number;
  readonly openedOn: string | null;
  readonly now: Date;
}): boolean {
  const { day: today, minute } = localTime(city.timeZone, city.now.getTime());
  // A day later than today: the clock was set back a little. That is no reason to open twice. Any later one a clock ahead left.
  const wasOpened = city.openedOn !== null && city.openedOn >= today && city.openedOn <= dayAfter(today, 1);
  return !wasOpened && minute >= 60 * city.openingHour;
}
