// Where makings lie: a private folder of this start, and the end of those whose process gives no sign of life any more.
import { mkdir, mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

export interface MakingFolder {
  readonly path: string;
  /**
   * Gives a sign of life, and takes away what gave none since an earlier sweep ten minutes ago. To be called every minute, with
   * milliseconds of a clock that never goes back: other machines' clocks are not compared.
   */
  readonly sweep: (now: number) => Promise<void>;
}

const SILENCE_MS = 600_000;
const SWEEP_MS = 60_000;

/**
 * Makes an empty folder within `parent` that nobody else may look into. Its name is chance: the number of a process is the
 * same in every container, and several may share `parent`.
 */
export async function openMakingFolder(parent: string): Promise<MakingFolder> {
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const path = await mkdtemp(join(parent, 'of-'));
  const seen = new Map<string, { readonly sign: number; readonly since: number }>();
  const sweep = async (now: number): Promise<void> => {
    const instant = new Date();
    await utimes(path, instant, instant);
    for (const name of await readdir(parent)) {
      const other = join(parent, name);
      const sign = (await stat(other).catch(() => null))?.mtimeMs;
      // Its own process took it away meanwhile.
      if (other === path || sign === undefined) continue;
      const known = seen.get(name);
      if (known?.sign !== sign) seen.set(name, { sign, since: now });
      else if (now - known.since >= SILENCE_MS) await rm(other, { recursive: true, force: true });
    }
  };
  await sweep(performance.now());
  return { path, sweep };
}

/** From now on, until the process ends, the folder is swept. */
export function keepSwept({ sweep }: MakingFolder): void {
  // What fails, on a disk that is full or away, is done the next time.
  setInterval(() => void sweep(performance.now()).catch(() => undefined), SWEEP_MS).unref();
}
