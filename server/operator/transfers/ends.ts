// Opens the two databases of a transfer, embedded or external, and lets a new embedded one take its place.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { homeOfDatabase, lastingHome, type Home } from '../../foundation/database/cluster-folder.ts';
import { isNextBegun, putNextInPlace } from '../../foundation/database/cluster-swap.ts';
import { ownerFromUrl } from '../../foundation/database/connection-address.ts';
import { startEmbedded } from '../../foundation/database/embedded.ts';
import { holdFolder } from '../../foundation/database/folder-lock.ts';
import { startNext } from '../../foundation/database/next-cluster.ts';
import { because, Failure } from '../../foundation/failure.ts';
import type { End } from './transfer.ts';
import { say as fill } from '../../../client/text/say.ts';
import { transferWords } from './text/words.ts';

type Say = (sentence: string) => void;

/** One that is open, and how to let go of it. */
export interface OpenEnd extends End {
  readonly close: () => Promise<void>;
}

export interface OpenTarget extends OpenEnd {
  readonly isBegun: boolean;
  /** What is left to do once both ends are closed; answers where earlier files lie now, null: there are none. */
  readonly settle: () => Promise<string | null>;
}

const nothing = () => Promise.resolve();

/** The database of an address. Its password is in no name. */
export function externalEnd(url: string): OpenEnd {
  const owner = ownerFromUrl(url);
  return { owner, name: `${owner.host}:${owner.port}/${owner.database}`, close: nothing };
}

/** The embedded database of DATA_DIR; `packageFolder`: of the PostgreSQL that reads it, where that is not the one that comes along. */
export async function embeddedEnd(dataDir: string, packageFolder: string | null, say: Say): Promise<OpenEnd> {
  const home = existsSync(dataDir) ? homeOfDatabase(join(dataDir, 'postgres')) : null;
  if (home === null) throw new Failure(fill(transferWords().noDatabase, { folder: dataDir }));
  const options = { dataDir: join(dataDir, 'postgres'), report: say, package: packageFolder ?? undefined };
  const embedded = await startEmbedded(options).catch(because(transferWords().notStarted));
  return { owner: embedded.connection, name: nameOf(home), close: embedded.stop };
}

/** An external database as the target. */
export function externalTarget(url: string): OpenTarget {
  return { ...externalEnd(url), isBegun: false, settle: () => Promise.resolve(null) };
}

/** A new embedded database as the target. It takes its place in DATA_DIR at the end. */
export async function embeddedTarget(dataDir: string, say: Say): Promise<OpenTarget> {
  const home = lastingHome(join(dataDir, 'postgres'), say);
  const isBegun = isNextBegun(home);
  const next = await startNext(home, say).catch(because(transferWords().nextNotStarted));
  const settle = async (): Promise<string | null> => {
    const release = await holdFolder(home, { report: say }).catch(because(transferWords().notSwapped));
    try {
      return putNextInPlace(home);
    } finally {
      release();
    }
  };
  return { owner: next.connection, name: nameOf(home), isBegun, close: next.stop, settle };
}

function nameOf({ folder }: Home): string {
  return `the embedded database in ${folder}`;
}
