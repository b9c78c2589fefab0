// Makes a version of a city's open data after each opening: every table in every format, where something has changed.
import { grant } from '../../access/grants/grant.ts';
import { CITIZEN } from '../../access/grants/viewer.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import { dayIn } from '../../foundation/days.ts';
import type { MadeFile, Piece } from './file-pieces.ts';
import { dueDay, type VersionId } from '../../municipality/opendata/rules.ts';
import { inOneState, type ReadTable, type Row } from './store-published.ts';
import {
  alone,
  findLatest,
  keepPiece,
  listPublishedCities,
  recordPublishedOn,
  recordVersion,
  type PublishedCity,
} from './store-publish.ts';
import { TooMuch, runInChild } from '../../foundation/child-process/run-in-child.ts';
import { giveWay } from '../../voting/ballots/cpu-throttle.ts';
import { AppError } from '../../foundation/errors.ts';
import type { FilesOf, FilesPiece, FilesSaid } from './files-child.ts';
import type { TableName } from '../../municipality/opendata/table-columns.ts';

export interface PublishParts {
  /** As the role of jobs, which writes. */
  readonly jobs: Connection['pool'];
  /** As the role of citizens, which reads. */
  readonly citizen: Connection['pool'];
  readonly now: () => Date;
}

/** Makes the version of each city where one is due; answers how many were made. Where a city fails it throws, at the end. */
export async function publishDue(parts: PublishParts): Promise<number> {
  const errors: unknown[] = [];
  let made = 0;
  for (const city of await listPublishedCities(parts.jobs)) {
    const day = dueDay({ ...city, today: dayIn(city.timeZone, parts.now()) });
    try {
      if (day !== null && (await publish(parts, city, day)) !== null) made += 1;
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, 'The open data of some cities could not be made.');
  return made;
}

/** Makes a version of the state that is there now, with the day in its name; null where the latest says the same. */
async function publish(
  { jobs: pool, citizen }: PublishParts,
  city: PublishedCity,
  day: string,
): Promise<VersionId | null> {
  return alone(pool, city.id, async (shelf) => {
    const read = { ...city, grant: grant(CITIZEN, 'opendata.read', city.id) };
    const files = await inOneState(citizen, read, (readTable) =>
      makeFilesInChild(city, readTable, (piece) => keepPiece(shelf, piece)),
    );
    const latest = await findLatest(shelf);
    const isNew =
      latest === null || latest.licence !== city.licence || saying(latest.files) !== saying(files);
    const edition = latest?.id.day === day ? latest.id.edition + 1 : 1;
    if (isNew) await recordVersion(shelf, { day, edition }, city.licence, files);
    await recordPublishedOn(shelf, day, city.openDataOn);
    return isNew ? { day, edition } : null;
  });
}

/** What the files say, whatever their order. */
function saying(files: readonly Pick<MadeFile, 'name' | 'sha256'>[]): string {
  return files
    .map(({ name, sha256 }) => `${sha256} ${name}`)
    .toSorted()
    .join('\n');
}

/** A million ratings take fifteen seconds on a busy machine. */
const run = runInChild<FilesSaid, FilesPiece>('server/results/opendata/files-child', {
  seconds: 120,
  megabytes: 64,
  atOnce: 1,
  most: 2,
});

/**
 * The files of all tables, whose pieces `keep` has kept by then. Refuses (TOO_COMPLEX) where they take too much time or memory:
 * the versions that are there stay as they are.
 */
async function makeFilesInChild(
  { languages, licence }: FilesOf,
  read: ReadTable,
  keep: (piece: Piece) => Promise<void>,
): Promise<readonly MadeFile[]> {
  try {
    return await run(async ({ say, hear }) => {
      const next = inTurn(read);
      await say({ languages, licence });
      for (;;) {
        const piece = await hear();
        if ('files' in piece) return piece.files;
        if ('piece' in piece) await keep(piece.piece);
        else {
          const start = performance.now();
          await say({ rows: await next(piece.wanted) });
          await giveWay(performance.now() - start);
        }
      }
    });
  } catch (cause) {
    if (!(cause instanceof TooMuch)) throw cause;
    throw new AppError('TOO_COMPLEX', 'The open data of this city take too much to be made.', { cause });
  }
}

/** Reads the tables one after the other, as they are asked for; answers no rows at the end of each. */
function inTurn(read: ReadTable): (table: TableName) => Promise<readonly Row[]> {
  let [of, rows]: [TableName | null, ReturnType<ReadTable> | null] = [null, null];
  return async (table) => {
    if (rows === null || of !== table) [of, rows] = [table, read(table)];
    const { value } = await rows.next();
    return value ?? [];
  };
}
