// Unpacks the Chromium of the npm package @sparticuz/chromium, with the libraries and fonts that a bare Debian lacks.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
import { createBrotliDecompress } from 'node:zlib';

const modules = join(import.meta.dirname, '../../node_modules');
const npmPackage = join(modules, '@sparticuz/chromium');
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
 * Unpacks the copy (170 MB, some 3 s) into node_modules/.cache, once for all runs; where that folder cannot be
 * written, into a temporary one that `remove` takes away.
 */
export async function unpackChromium(): Promise<ChromiumCopy> {
  const { version } = JSON.parse(readFileSync(join(npmPackage, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(modules, `.cache/chromium-${version}`);
  if (existsSync(cache)) return describe(cache, false);
  const isCached = isWritable(modules);
  if (isCached) await mkdir(join(modules, '.cache'), { recursive: true });
  const draft = await mkdtemp(isCached ? `${cache}-` : join(tmpdir(), 'chromium-'));
  try {
    await Promise.all([unpackProgram(draft), unpackTar('al2023', draft), unpackTar('fonts', draft)]);
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
  const program = createWriteStream(join(folder, 'chromium'), { mode: 0o755 });
  await pipeline(createReadStream(join(npmPackage, 'bin/chromium.br')), createBrotliDecompress(), program);
}

async function unpackTar(name: string, folder: string): Promise<void> {
  const tar = spawn('tar', ['-x', '--no-same-owner', '-C', folder], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(tar, 'close');
  await pipeline(
    createReadStream(join(npmPackage, `bin/${name}.tar.br`)),
    createBrotliDecompress(),
    tar.stdin,
  );
  const [code] = await ended;
  if (code !== 0) throw new Error(`tar could not unpack ${name} (exit ${String(code)}).`);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
