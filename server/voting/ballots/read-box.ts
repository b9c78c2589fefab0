// Reads what waits in a municipality's box under closed keys and opens it, without a transaction: nobody else changes it.
import { forEachInPieces, givingWay } from './cpu-throttle.ts';
import { asksPresenceOn, type Presence } from '../../municipality/presence/rules.ts';
import type { OpenedSlip } from './opening.ts';
import type { CounterParts } from './publish-run.ts';
import { findTold, isTold } from '../told/rules.ts';
import { createOpener, type Opener } from './seal.ts';
import type { KeyId, Slip } from './slip-bytes.ts';
import { listKeysOf } from './store-keys.ts';
import { listLines, type Asked } from './store-told.ts';
import { listDesks } from './store-pools.ts';
import { listCategoriesAndPlaces, listQuestions, type City } from './store-cities.ts';
import { listOpenTeams } from '../pulses/store-count.ts';
import type { OpenTeam } from '../pulses/rules.ts';
import { pagesUnder, type WaitingSlip } from './store-waiting.ts';
import { listWeeklyKeys, weeklyPagesUnder } from './store-weekly.ts';
import { openWeekly } from './weekly-slips.ts';

/**
 * What there is to know of a city to judge its slips: places and questions with their category, each question's options, lines, desks of
 * tablets, which ask for presence, teams of pulses that were not opened yet, or were called back.
 */
export interface Known {
  readonly categoryOf: ReadonlyMap<bigint, bigint>;
  readonly presence: ReadonlyMap<bigint, Presence>;
  readonly categories: ReadonlySet<bigint>;
  readonly options: ReadonlyMap<bigint, readonly bigint[]>;
  readonly askedIn: ReadonlyMap<bigint, bigint>;
  readonly lines: ReadonlyMap<bigint, Asked>;
  /** The categories in which the part of the day is asked, or was. */
  readonly withDayParts: ReadonlyMap<bigint, Asked>;
  readonly desks: ReadonlyMap<bigint, bigint>;
  readonly teams: ReadonlyMap<bigint, OpenTeam>;
}

/** The opened slips, and what was read to have them. */
export interface OpenedBox extends Known {
  readonly slips: readonly OpenedSlip[];
  /** Those of teams of pulses: whoever decides of places sees none of them. */
  readonly ofTeams: readonly OpenedSlip[];
  /** The keys at hand; slips under others are not touched. */
  readonly keys: readonly KeyId[];
  readonly weeklyKeys: readonly KeyId[];
  /** How many slips lay under them. */
  readonly read: number;
  readonly readOfWeeks: number;
  /** How many a key at hand refused, or say what nobody can have said. They count for nothing. */
  readonly spoiled: number;
}

/** Opens what lies under the municipality's keys up to the night, as far as their private halves are at hand, and what weeks left. */
export async function readBox(
  parts: CounterParts,
  { municipalityId }: City,
  { night, withWeeks }: { readonly night: number; readonly withWeeks: boolean },
): Promise<OpenedBox> {
  const { pool } = parts;
  const known = await readKnown(parts, municipalityId);
  const openers = await findOpeners(parts, municipalityId, night, known);
  const keys = [...openers.keys()];
  const slips: OpenedSlip[] = [];
  let read = 0;
  let revoked = 0;
  for await (const page of keys.length === 0 ? [] : pagesUnder(pool, municipalityId, keys)) {
    read += page.length;
    revoked += await givingWay(() => openPage(page, openers, known, slips));
  }
  const weekly = withWeeks
    ? await readWeekly(parts, municipalityId, known)
    : { slips: [], keys: [], read: 0 };
  return {
    ...known,
    slips: [...slips.filter(({ slip }) => !slip.isOfTeam), ...weekly.slips],
    ofTeams: slips.filter(({ slip }) => slip.isOfTeam),
    keys,
    weeklyKeys: weekly.keys,
    read,
    readOfWeeks: weekly.read,
    spoiled: read + weekly.read - slips.length - weekly.slips.length - revoked,
  };
}

/** Opens the slips of a page into the list; what is refused, or impossible, is left out. Answers how many are of pulses that were called back. */
export async function openPage(
  page: readonly WaitingSlip[],
  openers: ReadonlyMap<KeyId, Opener>,
  known: Known,
  into: OpenedSlip[],
): Promise<number> {
  let revoked = 0;
  await forEachInPieces(page, (waiting) => {
    const opened = openers.get(waiting.keyId)?.open(waiting, waiting.sealed);
    if (opened?.outcome === 'revoked') revoked += 1;
    if (opened?.outcome === 'opened' && isPossible(opened.slip, known) && isAskedThere(opened.slip, known))
      into.push({ id: waiting.id, slip: opened.slip });
  });
  return revoked;
}

/** An opener for each key of the municipality up to the night whose private half is here. */
export async function findOpeners(
  { pool, keys }: CounterParts,
  municipalityId: City['municipalityId'],
  night: number,
  { teams }: Pick<Known, 'teams'>,
): Promise<ReadonlyMap<KeyId, Opener>> {
  const codes = new Map([...teams].map(([id, { code, isRevoked }]) => [id, isRevoked ? null : code]));
  const openers = new Map<KeyId, Opener>();
  for (const key of await listKeysOf(pool, municipalityId)) {
    const privateKey = key.night <= night ? await keys.find(key) : null;
    if (privateKey !== null) openers.set(key.id, createOpener(key.id, privateKey, codes));
  }
  return openers;
}

/** What the city's tables say. */
export async function readKnown(
  { pool }: CounterParts,
  municipalityId: City['municipalityId'],
): Promise<Known> {
  const places = await listCategoriesAndPlaces(pool, municipalityId);
  const questions = await listQuestions(pool, municipalityId);
  const lines = await listLines(pool, municipalityId);
  const desks = await listDesks(pool, municipalityId);
  return { ...places, ...questions, lines, desks, teams: await listOpenTeams(pool, municipalityId) };
}

function isPossible(
  { locationId, categoryId, content, isOfTeam }: Slip,
  { categoryOf, categories, options, lines, withDayParts, teams }: Known,
): boolean {
  if (isOfTeam) return teams.get(locationId)?.pulseId === categoryId;
  if (!categoryOf.has(locationId) || !categories.has(categoryId)) return false;
  if (content.kind !== 'answer') return true;
  if (isTold(content)) {
    const told = findTold(content);
    return told !== null && ('line' in told ? lines.has(told.line) : withDayParts.has(categoryId));
  }
  const own = options.get(content.question);
  return own !== undefined && content.options.every((option) => own.includes(option));
}

/** A phone may answer what nobody asked at the place. Slips of the first protocol have the category that their place has now. */
function isAskedThere({ categoryId, content }: Slip, { askedIn }: Known): boolean {
  return content.kind !== 'answer' || isTold(content) || askedIn.get(content.question) === categoryId;
}

async function readWeekly(
  { pool, keys }: CounterParts,
  municipalityId: City['municipalityId'],
  known: Known,
): Promise<{ slips: OpenedSlip[]; keys: KeyId[]; read: number }> {
  const privateKeys = new Map<KeyId, NonNullable<Awaited<ReturnType<typeof keys.find>>>>();
  for (const key of await listWeeklyKeys(pool)) {
    const privateKey = await keys.find(key);
    if (privateKey !== null) privateKeys.set(key.id, privateKey);
  }
  const slips: OpenedSlip[] = [];
  let read = 0;
  if (privateKeys.size > 0)
    for await (const page of weeklyPagesUnder(pool, municipalityId, [...privateKeys.keys()])) {
      read += page.length;
      await forEachInPieces(page, (waiting) => {
        const privateKey = privateKeys.get(waiting.keyId);
        const said = privateKey && openWeekly(privateKey, waiting);
        const { locationId } = waiting;
        const categoryId = known.categoryOf.get(locationId);
        if (!said || categoryId === undefined) return;
        const slip = { locationId, categoryId, ...said };
        if (isPossible(slip, known)) slips.push({ id: waiting.ballotId, slip });
      });
    }
  return { slips, keys: [...privateKeys.keys()], read };
}

/** Which places ask for presence on the day, YYYY-MM-DD. */
export function askingOn(
  { presence }: Known,
  { day }: { readonly day: string },
): (locationId: bigint) => boolean {
  return (locationId) => {
    const its = presence.get(locationId);
    return its !== undefined && asksPresenceOn(its, day);
  };
}
