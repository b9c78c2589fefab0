// The server as `npm start` runs it, on folders of the drill's own: data, keys, temp, home, and what it printed.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectOwner } from '../../server/foundation/database/connect.ts';
import { signalProcess } from '../../server/foundation/database/processes.ts';
import { createCity } from '../../test/support/city.ts';
import { serverPid } from '../../test/support/launched.ts';
import { end, ownerOf, start, type Started } from '../../test/http/process/started.ts';
import { freePort } from '../../test/support/watched.ts';

export interface House {
  /** Starts the server, again too; answers where it is. */
  readonly start: () => Promise<string>;
  /** Ends it; SIGKILL ends PostgreSQL in the same way. */
  readonly stop: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  /** The signs' codes of a live city, whose box stays closed, and of a demo city, whose box is opened at once. */
  readonly furnish: () => Promise<readonly string[]>;
  /** Has PostgreSQL write to its files what it still has in memory. */
  readonly flush: () => Promise<void>;
  /** Writes down all that the server printed, and answers every folder in which it may have left something. */
  readonly folders: () => readonly string[];
  /** A folder of these, for files of the drill's own. */
  readonly planting: string;
  readonly close: () => Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/** Makes the folders; nothing runs yet. */
export async function openHouse(): Promise<House> {
  const base = mkdtempSync(join(tmpdir(), 'kazva-c-'));
  chmodSync(base, 0o711);
  const [dataDir, keysDir] = [join(base, 'var'), join(base, 'keys')];
  const [temp, home, printed] = [join(base, 'tmp'), join(base, 'home'), join(base, 'printed')];
  for (const folder of [temp, home, printed]) mkdirSync(folder);
  chmodSync(temp, 0o1777);
  const environment = {
    DATA_DIR: dataDir,
    KEYS_DIR: keysDir,
    TMPDIR: temp,
    HOME: home,
    PORT: await freePort(),
    TRUST_PROXY: 'loopback',
  };
  const before = new Set(readdirSync(root));
  const outputs: (() => string)[] = [];
  let server: Started | null = null;
  let moved: string | null = null;

  const asOwner = async <T>(work: (owner: ReturnType<typeof connectOwner>) => Promise<T>): Promise<T> => {
    // ownerOf looks for a folder of this name.
    const link = join(base, 'postgres');
    if (moved !== null && !existsSync(link)) symlinkSync(moved, link);
    const owner = connectOwner(ownerOf(moved === null ? dataDir : base));
    try {
      return await work(owner);
    } finally {
      await owner.close();
    }
  };

  return {
    start: async () => {
      server = await start(environment);
      outputs.push(server.output);
      moved = /the database lies in (\S+)/.exec(server.output())?.[1] ?? moved;
      return server.url;
    },
    stop: async (signal) => {
      if (!server) return;
      const postgres = serverPid(moved ?? join(dataDir, 'postgres'));
      const ending = end(server, signal);
      server = null;
      // Or it would be stopped well as soon as the server is gone.
      if (signal === 'SIGKILL') signalProcess(postgres, signal);
      await ending;
    },
    furnish: () =>
      asOwner(async ({ pool }) => {
        const live = await createCity(pool, { isDemo: false, places: 10 });
        // Its box was looked into tomorrow.
        await pool.query('UPDATE municipalities SET opened_on = current_date + 1 WHERE NOT is_demo');
        const demo = await createCity(pool, { isDemo: true, places: 10 });
        return [...live.places, ...demo.places].map(({ code }) => code);
      }),
    flush: () => asOwner(async ({ pool }) => void (await pool.query('CHECKPOINT'))),
    folders: () => {
      outputs.forEach((output, number) => writeFileSync(join(printed, `${number}.log`), output()));
      // Where a process that died might leave its memory.
      const left = readdirSync(root).filter((name) => !before.has(name));
      return [base, ...(moved === null ? [] : [moved]), ...left.map((name) => join(root, name))];
    },
    planting: temp,
    close: async () => {
      if (server) await end(server, 'SIGTERM');
      for (const folder of [base, ...(moved === null ? [] : [moved])])
        rmSync(folder, { recursive: true, force: true });
    },
  };
}
