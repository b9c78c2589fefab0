// Where exports lie: a folder for each city, which all processes of one DATA_DIR share, with the file and what is known of it.
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../../foundation/data-file.ts';
import { nullWhereGone } from '../../foundation/file-error.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { isOver, isSilent, presentOf, type CityExport } from './rules.ts';

export interface ExportFolder {
  /** What is known of the city's export; null where there is none. */
  readonly find: (id: MunicipalityId) => Promise<CityExport | null>;
  /** Says how it stands. What is under way gives a sign of life by it. */
  readonly tell: (id: MunicipalityId, kept: CityExport) => void;
  /** Takes away what was there, and begins anew. To be called by one process at a time. */
  readonly begin: (id: MunicipalityId, kept: CityExport) => Promise<void>;
  /** Where it is written, and where it lies when it is whole. */
  readonly partOf: (id: MunicipalityId) => string;
  readonly fileOf: (id: MunicipalityId) => string;
  /** The part is whole. */
  readonly finish: (id: MunicipalityId) => Promise<void>;
  /** Takes the part away: half of an export looks like one. */
  readonly drop: (id: MunicipalityId) => Promise<void>;
  /** Takes away whatever is over or was given up. */
  readonly sweep: (now: Date) => Promise<void>;
}

const STATE = 'state.json';
const PART = 'export.part';
const FILE = 'export.zip';

/** The exports below the folder. */
export function openExportFolder(folder: string): ExportFolder {
  const within = (id: MunicipalityId | string, name: string) => join(folder, String(id), name);

  const read = async (id: MunicipalityId | string): Promise<CityExport | null> => {
    const path = within(id, STATE);
    const known = await Promise.all([readFile(path, 'utf8'), stat(path)]).catch(nullWhereGone);
    // Nobody but this program writes there. A file's time is of the machine's own clock.
    return known && presentOf(JSON.parse(known[0]) as CityExport, known[1].mtime, new Date());
  };
  const drop = (id: MunicipalityId | string) => rm(within(id, PART), { force: true });

  return {
    find: read,
    tell: (id, kept) => replaceFile(within(id, STATE), JSON.stringify(kept)),
    begin: async (id, kept) => {
      await rm(within(id, '.'), { recursive: true, force: true });
      await mkdir(within(id, '.'), { recursive: true, mode: 0o700 });
      replaceFile(within(id, STATE), JSON.stringify(kept));
    },
    partOf: (id) => within(id, PART),
    fileOf: (id) => within(id, FILE),
    finish: (id) => rename(within(id, PART), within(id, FILE)),
    drop,
    sweep: async (now) => {
      for (const id of (await readdir(folder).catch(nullWhereGone)) ?? []) {
        const kept = await read(id);
        // Of one that begins just now nothing is said yet.
        const made = await stat(within(id, '.')).catch(nullWhereGone);
        const isNothing = kept === null && made !== null && isSilent(made.mtime, new Date());
        if (isNothing || (kept && isOver(kept, now)))
          await rm(within(id, '.'), { recursive: true, force: true });
        else if (kept?.state === 'FAILED') await drop(id);
      }
    },
  };
}
