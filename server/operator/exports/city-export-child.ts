// Writes the export of a city in a child process (child-process/run-in-child.ts): it has a connection of its own, and tells how far it is.
import { createWriteStream, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { grant } from '../../access/grants/grant.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import type { Job } from '../../foundation/child-process/messages.ts';
import { connectMover } from '../../foundation/database/connect.ts';
import type { Login } from '../../foundation/database/connection-address.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { exportMunicipality } from '../moving/export.ts';
import type { Made } from './rules.ts';

/** What it hears: whose export, as whom, and where to. */
export interface ExportWanted {
  readonly login: Login;
  readonly municipality: Pick<Municipality, 'id' | 'slug' | 'name' | 'arms' | 'boundary'>;
  readonly platformName: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The part, which is not there yet. */
  readonly path: string;
  /** So large it may become; so much of the disk it leaves free. */
  readonly mostBytes: number;
  readonly reserveBytes: number;
}

/** What it says: how many bytes are written; at the end what was made, or that there is no room. */
export type ExportPiece = { readonly bytes: number } | { readonly made: Made } | { readonly noRoom: true };

const TELL_MS = 1_000;

class NoRoom extends Error {
  override readonly name = 'NoRoom';
}

export const work: Job<ExportPiece, ExportWanted>['work'] = async ({ say, hear }) => {
  const { login, municipality, platformName, at, path, mostBytes, reserveBytes } = await hear();
  const isFull = () => {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < reserveBytes;
  };
  if (isFull()) return say({ noRoom: true });
  const mover = connectMover(login);
  // Nobody else's to read, and on the disk when it is done.
  const target = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  // Heard where it is written to.
  target.on('error', () => undefined);
  const telling = setInterval(() => {
    if (isFull() || target.bytesWritten > mostBytes) target.destroy(new NoRoom());
    void say({ bytes: target.bytesWritten });
  }, TELL_MS);
  try {
    const granted = grant(OPERATOR, 'municipalities.export', municipality.id);
    const exporting = { mover, platformName, now: () => new Date(at) };
    const { manifest, manifestHash } = await exportMunicipality(exporting, granted, municipality, target);
    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
    const made = { bytes: target.bytesWritten, rows, people: manifest.people, manifestHash };
    await say({ made });
  } catch (error) {
    if (!isOfDisk(error)) throw error;
    await say({ noRoom: true });
  } finally {
    clearInterval(telling);
    await mover.close();
  }
};

const isOfDisk = (error: unknown): boolean =>
  error instanceof NoRoom ||
  (error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(error.code)));
