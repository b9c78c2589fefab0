// Unpacks the Chromium of the npm package @sparticuz/chromium, with the libraries and fonts that a bare Debian lacks.
import { execFile } from 'node:child_process';
import {
  accessSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

const run = promisify(execFile);
const modules = join(import.meta.dirname, '../../node_modules');
const npmPackage = join(modules, '@sparticuz/chromium');
/** What lies beside the program: libraries, fonts, and what draws WebGL without a graphics card. */
const PARTS = ['al2023', 'fonts', 'swiftshader'];
// The package's own file expects /var/task. Three fonts need no cache, so none is kept.
const fontConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir>/nonexistent</cachedir></fontconfig>
`;

/** A browser that can be started: its program and the environment it needs. */
export interface ChromiumCopy {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
  /** Removes the copy if it was made for this process only. */
  remove(): void;
}

/**
 * Unpacks the copy (180 MB, some 3 s) into node_modules/.cache, once for all runs; where that folder cannot be
 * written, into a temporary one that `remove` takes away.
 */
export async function unpackChromium(): Promise<ChromiumCopy> {
  const { version } = JSON.parse(readFileSync(join(npmPackage, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(modules, `.cache/chromium-${version}-${PARTS.length}`);
  if (existsSync(cache)) return describe(cache, false);
  const isCached = isWritable(modules);
  if (isCached) await mkdir(join(modules, '.cache'), { recursive: true });
  const draft = await mkdtemp(isCached ? `${cache}-` : join(tmpdir(), 'chromium-'));
  try {
    await Promise.all([unpackProgram(draft), ...PARTS.map((name) => unpackTar(name, draft))]);
    await writeFile(join(draft, 'fonts.conf'), fontConfig);
    // A temporary folder is its maker's alone; another user may run the tests next.
    await chmod(draft, 0o755);
    if (!isCached) return describe(draft, true);
    await rename(draft, cache).catch((error: unknown) => {
      // Another run was quicker: its copy is as good.
      if (!existsSync(cache)) throw error;
      return rm(draft, { recursive: true });
    });
    return describe(cache, false);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

function describe(folder: string, isTemporary: boolean): ChromiumCopy {
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: folder },
    remove: () => {
      if (isTemporary) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function unpackProgram(folder: string): Promise<void> {
  await decompress('chromium', join(folder, 'chromium'), 0o755);
}

async function unpackTar(name: string, folder: string): Promise<void> {
  // A file, not a pipe: tar closes its input at the archive's end mark, and a pipe's writer may see that as an error.
  const archive = join(folder, `${name}.tar`);
  await decompress(`${name}.tar`, archive, 0o600);
  await run('tar', ['-x', '--no-same-owner', '-C', folder, '-f', archive]);
  await rm(archive);
}

async function decompress(name: string, to: string, mode: number): Promise<void> {
  const from = createReadStream(join(npmPackage, `bin/${name}.br`));
  await pipeline(from, createBrotliDecompress(), createWriteStream(to, { mode }));
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
