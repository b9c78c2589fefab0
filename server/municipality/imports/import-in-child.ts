// A table of places that somebody sent, read and compared in one process of its own: nobody waits for it, whatever is written in it.
import { TooMuch, runInChild } from '../../foundation/child-process/run-in-child.ts';
import { MAX_FILE_BYTES } from '../../foundation/sheets/cells/rules.ts';
import type { Heading } from './table-heading.ts';
import type { Around, ImportPiece, ImportSaid } from './import-child.ts';
import { NO_MAPPING, type Mapping } from './mapping.ts';
import type { PlacesText } from './places-text.ts';
import type { Plan, PlannedRow } from './plan.ts';
import { ImportError, type Progress } from './rules.ts';

/** The largest table that there may be takes less than half of it. */
const run = runInChild<ImportSaid, ImportPiece>('server/municipality/imports/import-child', {
  seconds: 40,
  megabytes: 512,
  atOnce: 2,
  most: 10,
});

/** A table that was read. */
export interface PlacesTable {
  readonly heading: Heading;
  /** Rows beside the heading. */
  readonly count: number;
  /** What it would do to the places. */
  readonly plan: (around: Around, places: AsyncIterable<PlacesText> | readonly PlacesText[]) => Promise<Plan>;
}

/**
 * Reads the table, and does with it what `work` does; `report` hears how far it is, `mapping` says what it means. Throws an ImportError where it is none of
 * places; TOO_COSTLY where it took too much time or memory.
 */
export async function withPlaces<Result>(
  bytes: Buffer,
  languages: readonly string[],
  report: (progress: Progress) => void,
  work: (table: PlacesTable) => Promise<Result>,
  mapping: Mapping = NO_MAPPING,
): Promise<Result> {
  if (bytes.length > MAX_FILE_BYTES) throw new ImportError('TOO_LARGE', null);
  try {
    return await run(async ({ say, hear }) => {
      const hearNext = async () => {
        for (;;) {
          const piece = await hear();
          if ('refused' in piece) throw errorOf(piece.refused);
          if (!('progress' in piece)) return piece;
          report(piece.progress);
        }
      };
      await say({ table: bytes, languages, mapping });
      const first = await hearNext();
      if (!('read' in first)) throw new TypeError('A plan of nothing.');
      const plan: PlacesTable['plan'] = async (around, places) => {
        await say({ around });
        for await (const some of places) await say({ places: some });
        await say({ end: true });
        const rows: PlannedRow[] = [];
        for (;;) {
          const piece = await hearNext();
          if ('plan' in piece) return { ...piece.plan, rows };
          if ('planned' in piece) rows.push(...piece.planned);
        }
      };
      return work({ ...first.read, plan });
    });
  } catch (error) {
    throw error instanceof TooMuch ? new ImportError('TOO_COSTLY', null, [], { cause: error }) : error;
  }
}

function errorOf({ fault, line, headings }: Pick<ImportError, 'fault' | 'line' | 'headings'>): ImportError {
  return new ImportError(fault, line, headings);
}
