// `npm run bundle`: everything that a server needs in one file, for a machine that installs and builds nothing.
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { Failure } from '../../server/foundation/failure.ts';
import { ROOT } from '../../server/foundation/project-root.ts';
import { writeArchive } from './archive.ts';
import { contentsOf, made } from './contents.ts';
import { billOf } from './sbom.ts';

const HELP = `npm run bundle -- [--to FOLDER]

Makes kazva-VERSION-SYSTEM.tar.gz: what was built, what it reads, PostgreSQL, and the packages that it asks for, with their licences and a
bill of materials (sbom.cdx.json, CycloneDX). Unpacked it starts without a network: node --enable-source-maps dist/server/main.js.
Made twice of the same checkout it is the same to the byte. Beside it stands its SHA-256.

  --to FOLDER   where to put it (var/bundle)

Exit codes: 0 made, 1 not.`;

/** So much may be unpacked: what a small server and a slow line can take. */
const MOST_BYTES = 200_000_000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { to: { type: 'string', default: join(ROOT, 'var', 'bundle') }, help: { type: 'boolean' } },
  });
  if (values.help === true) return console.log(HELP);
  console.log('Gathering what a server needs');
  const { entries, packages, name } = contentsOf(ROOT);
  const all = [...entries, made('sbom.cdx.json', billOf(packages, ROOT))];
  const size = all.reduce((sum, each) => sum + (each.kind === 'file' ? each.size : 0), 0);
  if (size > MOST_BYTES)
    throw new Failure(
      `It would be ${megabytes(size)} unpacked, and at most ${megabytes(MOST_BYTES)} may be.`,
    );
  mkdirSync(values.to, { recursive: true });
  const file = join(values.to, `${name}.tar.gz`);
  console.log(`Packing ${all.length} files, ${megabytes(size)}, of ${packages.length} packages`);
  await writeArchive(`${file}.unfinished`, name, all);
  const hash = createHash('sha256');
  await pipeline(createReadStream(`${file}.unfinished`), hash);
  const digest = hash.digest('hex');
  writeFileSync(`${file}.sha256`, `${digest}  ${basename(file)}\n`);
  rmSync(file, { force: true });
  renameSync(`${file}.unfinished`, file);
  const scripts = packages.filter(({ hasInstallScript }) => hasInstallScript).map((each) => each.name);
  console.log(
    `Packages with a script of their own, none of which was run for it: ${scripts.join(', ') || 'none'}`,
  );
  console.log(`${file}  ${megabytes(statSync(file).size)}  sha256 ${digest}`);
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

try {
  await main();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
