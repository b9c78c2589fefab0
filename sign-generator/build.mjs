// Builds what the package holds: Node strips no types within node_modules, so it gets JavaScript, with its files beside it.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const here = import.meta.dirname;
const dist = join(here, 'dist');
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));

rmSync(dist, { recursive: true, force: true });
const compile = [join(typescript, 'bin', 'tsc'), '-p', join(here, 'tsconfig.build.json')];
// Who packs it gives others types; the command needs none.
if (process.env['npm_lifecycle_event'] === 'prepack') compile.push('--declaration');
execFileSync(process.execPath, compile, { stdio: 'inherit' });
cpSync(join(here, 'packing-thread.mjs'), join(dist, 'packing-thread.mjs'));
cpSync(join(here, 'profiles'), join(dist, 'profiles'), { recursive: true });
cpSync(join(here, '..', 'LICENSE'), join(dist, 'LICENSE'));
