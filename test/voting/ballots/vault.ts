// A town whose keys are taken and lost, and what somebody with all of its disks can open.
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect } from 'vitest';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { createOpener, type Opener } from '../../../server/voting/ballots/seal.ts';
import type { KeyId, SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import { findCurrentKey, listKeys } from '../../../server/voting/ballots/store-keys.ts';
import type { Ballot } from '../../../server/voting/ballots/store.ts';
import { takeTurn } from '../../../server/voting/ballots/store-lock.ts';
import { filesIn, openTown, type Stolen, type Town } from './town.ts';

export const TABLES = [
  'ballot_keys',
  'ballot_ids',
  'ballots',
  'spoiled',
  'openings',
  'ratings',
  'comments',
  'tallies',
  'monthly_tallies',
  'rollups',
  'pools',
];

/** What somebody said in the slip. */
export function saidBy(ballot: Ballot | undefined): string {
  if (ballot === undefined) throw new Error('Nobody cast this slip.');
  return saidIn(ballot.content);
}

export function saidIn(content: SlipContent): string {
  if (content.kind === 'answer') throw new Error('Nobody answers here.');
  return content.kind === 'score' ? `${content.score}` : content.text;
}

/** A town for all tests of a file, and whoever looks into its folders and boxes. */
export function townOfKeys() {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town.close());

  const livingKeys = () => takeTurn(town.parts().pool, listKeys);
  const sql = (text: string) => town.room.owner.query(text);
  const numberOf = async (text: string): Promise<number> => {
    const { rows } = await sql(`SELECT (${text})::int AS number`);
    return (rows[0] as { number: number }).number;
  };
  const ratings = () => numberOf('SELECT count(*) FROM ratings');
  const openBoxes = () => createCounter(town.parts()).openDue(town.now());

  /** The private halves that lie in any folder, under any name. */
  async function privateHalves(): Promise<KeyObject[]> {
    const files = (await Promise.all(town.paths.map(filesIn))).flat();
    return files.flatMap(({ content }) =>
      content.includes('PRIVATE KEY') ? [createPrivateKey(content)] : [],
    );
  }

  /** Tries every key on every slip that was ever copied; answers those that open. */
  async function openVault(): Promise<Stolen[]> {
    const keys = await privateHalves();
    const openers = new Map<string, Opener[]>();
    const openersOf = (id: KeyId): Opener[] => {
      const own = openers.get(id) ?? keys.map((key) => createOpener(id, key));
      openers.set(id, own);
      return own;
    };
    return [...town.vault.values()].filter(({ envelope, sealed }) =>
      openersOf(envelope.keyId).some((opener) => opener.open(envelope, sealed).outcome === 'opened'),
    );
  }

  /** A week later: nothing is lost, the old key is gone from everywhere, and only what waits now can be opened. */
  async function expectCleanWeek(): Promise<void> {
    town.pass(1);
    const before = await findCurrentKey(town.room.citizen);
    const report = await town.rotate();
    expect(report).toMatchObject({ lost: [], away: [], postponed: [], unknown: [], retired: [before?.id] });
    for (const path of town.paths)
      expect((await readdir(path)).filter((name) => name.endsWith('.pem'))).toEqual([
        `${report.current}.pem`,
      ]);
    await expectOnlyCurrentOpens();
    await town.votes(60);
  }

  async function expectOnlyCurrentOpens(): Promise<void> {
    const current = await findCurrentKey(town.room.citizen);
    const opened = await openVault();
    const mine = [...town.vault.values()].filter(({ envelope }) => envelope.keyId === current?.id);
    // The control: what waits under the present key does open, or the attack would prove nothing.
    expect(mine.length).toBeGreaterThan(0);
    expect(opened.length).toBe(mine.length);
    expect(opened.every(({ envelope }) => envelope.keyId === current?.id)).toBe(true);
  }
  return {
    town: () => town,
    livingKeys,
    sql,
    numberOf,
    ratings,
    openBoxes,
    privateHalves,
    openVault,
    expectCleanWeek,
    expectOnlyCurrentOpens,
  };
}
