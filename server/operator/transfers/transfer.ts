// Takes a whole database along to another PostgreSQL: rows by COPY, compared row by row, and only then it is the one to start on.
import type { Login } from '../../foundation/database/connection-address.ts';
import { asOwner, inTurn, USUAL_WAITING } from '../../foundation/database/migration-lock.ts';
import { refuseOthers } from '../../foundation/database/installation.ts';
import { bringUpToDate, prepareArrival } from '../../foundation/database/open.ts';
import {
  countSessions,
  findMarks,
  markArriving,
  markLeft,
  unmarkLeft,
} from '../../foundation/database/transfer-marks.ts';
import { Failure } from '../../foundation/failure.ts';
import { differenceOf } from './rules.ts';
import { analyze, copyTable, emptyTables, pastPolicies, sumTable, type TableSum } from './store-rows.ts';
import { isEmpty, listCounters, listTables, setCounter, type Table } from './store-tables.ts';
import { tellTable } from './telling.ts';
import { say as fill } from '../../../client/text/say.ts';
import { transferWords } from './text/words.ts';

/** One of the two databases. */
export interface End {
  readonly owner: Login;
  /** What a person calls it. */
  readonly name: string;
}

export interface Transferring {
  readonly dataDir: string;
  readonly say: (sentence: string) => void;
}

/** What went along. */
export interface Transferred {
  readonly tables: number;
  readonly rows: number;
}

type Client = Parameters<Parameters<typeof asOwner>[1]>[0];

/** A table that somebody reads is waited for, but not for long: then somebody is at work. */
const PATIENCE_MS = 20_000;

/**
 * Throws a Failure where it cannot be, with the source as it was. Killed at any moment, at most one of the two is started on, and
 * the same command goes on from there. `isBegun`: whether the target is known to be unfinished.
 */
export function transfer(
  from: End,
  to: End & { readonly isBegun: boolean },
  { dataDir, say }: Transferring,
): Promise<Transferred> {
  const waiting = { ...USUAL_WAITING, report: say, patience: PATIENCE_MS };
  return asOwner(from.owner, (source) =>
    asOwner(to.owner, async (target) => {
      await refuseWrongEnds(source, target, from, to);
      await bringUpToDate(source, dataDir, say);
      await refuseBusy(source);
      await prepareArrival(target, to.owner, { dataDir, from: from.name }, say);
      const bring = async (): Promise<Transferred> => {
        const tables = await listTables(source);
        const done = await pastPolicies(source, tables, async () => {
          const sums = await arrive(source, target, tables, (work) => inTurn(target, work, waiting), say);
          return { tables: tables.length, rows: [...sums.values()].reduce((sum, { rows }) => sum + rows, 0) };
        });
        await refuseBusy(source);
        await markLeft(source, to.name);
        return done;
      };
      const done = await inTurn(source, bring, waiting);
      await markArriving(target, null);
      return done;
    }),
  );
}

/** Lets the database be started on again. Answers where its data had been taken; null: nowhere. */
export function undoTransfer(
  { owner }: End,
  dataDir: string,
  report: (sentence: string) => void,
): Promise<string | null> {
  return asOwner(owner, async (client) => {
    await refuseOthers(client, dataDir);
    return inTurn(client, () => unmarkLeft(client), { ...USUAL_WAITING, report });
  });
}

/** The target is empty, or was left half way by the same command; the source is in use, or left for just this target. */
async function refuseWrongEnds(
  source: Client,
  target: Client,
  from: End,
  to: End & { readonly isBegun: boolean },
) {
  const words = transferWords();
  if (await isEmpty(source)) throw new Failure(fill(words.nothing, { name: from.name }));
  const [there, here] = [await findMarks(target), await findMarks(source)];
  const isBegun = to.isBegun || there.arrivingFrom === from.name;
  if (here.arrivingFrom !== null)
    throw new Failure(fill(words.arriving, { name: from.name, other: here.arrivingFrom }));
  if (here.leftFor !== null && !(isBegun && here.leftFor === to.name))
    throw new Failure(fill(words.left, { name: from.name, other: here.leftFor }));
  if (there.arrivingFrom !== from.name && !(await isEmpty(target)))
    throw new Failure(fill(words.notEmpty, { name: to.name }));
}

async function refuseBusy(source: Client): Promise<void> {
  const sessions = await countSessions(source);
  if (sessions > 0) throw new Failure(fill(transferWords().busy, { sessions: String(sessions) }));
}

/** Copies everything in one turn of the target and reads all of it again in another, from what was committed. */
async function arrive(
  source: Client,
  target: Client,
  tables: readonly Table[],
  inTurnOfTarget: (work: () => Promise<void>) => Promise<void>,
  say: (sentence: string) => void,
): Promise<ReadonlyMap<string, TableSum>> {
  const here = await listTables(target);
  const words = transferWords();
  const difference = differenceOf(tables, here);
  if (difference !== null) throw new Failure(fill(words.difference, { what: difference }));
  const counters = await listCounters(source);
  const sums = new Map<string, TableSum>();
  const copy = async (): Promise<void> => {
    await emptyTables(target, here);
    for (const table of tables)
      sums.set(table.name, await copyTable(source, target, table, tellTable(say, `Copying ${table.name}`)));
    for (const counter of counters) await setCounter(target, counter);
    await analyze(target, here);
  };
  const compare = async (): Promise<void> => {
    for (const table of here) {
      const { rows, sha256 } = sums.get(table.name) ?? { rows: 0, sha256: '' };
      const found = await sumTable(target, table, tellTable(say, `Comparing ${table.name}`));
      if (found !== sha256)
        throw new Failure(fill(words.rows, { table: table.name, there: sha256, here: found }));
      say(fill(words.compared, { table: table.name, rows: String(rows), sum: found }));
    }
    if (JSON.stringify(await listCounters(target)) !== JSON.stringify(counters))
      throw new Failure(words.counters);
  };
  await inTurnOfTarget(() => pastPolicies(target, here, copy));
  await inTurnOfTarget(() => pastPolicies(target, here, compare));
  return sums;
}
