// A town whose keys are taken and lost, and what somebody with all of its disks can open.
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, expect } from 'vitest';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { createOpener, type Opener } from '../../../server/voting/ballots/seal.ts';
import type { KeyId } from '../../../server/voting/ballots/slip-bytes.ts';
import type { SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import { firstKey, fileOf, listFiles, listLiving } from './living-keys.ts';
import { filesIn, openTown, type Stolen, type Town } from './town.ts';

/** What somebody said in a slip. */
export function saidIn(content: SlipContent): string {
  if (content.kind === 'answer') throw new Error('Nobody answers here.');
  return content.kind === 'score' ? `${content.score}` : content.text;
}

/** What is left of a list when each of the others is taken out once; throws where one is not in it. */
export function without(all: readonly string[], taken: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of all) left.set(one, (left.get(one) ?? 0) + 1);
  for (const one of taken) {
    const times = left.get(one) ?? 0;
    if (times === 0) throw new Error(`Nobody said ${one} so often.`);
    left.set(one, times - 1);
  }
  return [...left].flatMap(([one, times]) => Array.from({ length: times }, () => one));
}

/** A town for all tests of a file, and whoever looks into its folders and boxes. */
export function townOfKeys() {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town.close());

  const livingKeys = () => listLiving(town.parts().pool);
  const currentKey = () => firstKey(town.parts(), town.city);
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

  /** A night later: nothing is lost, the old key is gone from everywhere, and only what waits now can be opened. */
  async function expectCleanNight(): Promise<void> {
    town.pass();
    const before = await currentKey();
    const report = await town.hold();
    expect(report).toMatchObject({ lost: [], takenBack: [], away: [], unknown: [] });
    const [after, ...others] = await livingKeys();
    expect([after?.night, others]).toEqual([before.night + 1, []]);
    for (const path of town.paths) expect(await listFiles(path)).toEqual(after ? [fileOf(after)] : []);
    await expectOnlyCurrentOpens();
    await town.votes(60);
  }

  async function expectOnlyCurrentOpens(): Promise<void> {
    await town.votes(10);
    await town.steal();
    const current = await currentKey();
    const opened = await openVault();
    const mine = [...town.vault.values()].filter(({ envelope }) => envelope.keyId === current.id);
    // The control: what waits under the present key does open, or the attack would prove nothing.
    expect(mine.length).toBeGreaterThan(0);
    expect(opened.length).toBe(mine.length);
    expect(opened.every(({ envelope }) => envelope.keyId === current.id)).toBe(true);
  }
  return {
    town: () => town,
    livingKeys,
    currentKey,
    sql,
    numberOf,
    ratings,
    openBoxes,
    privateHalves,
    openVault,
    expectCleanNight,
    expectOnlyCurrentOpens,
  };
}
