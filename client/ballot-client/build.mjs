// Builds what the package holds: JavaScript and types, of its own files and of those of the vote page that it seals with.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const here = import.meta.dirname;
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));

rmSync(join(here, 'dist'), { recursive: true, force: true });
const compile = [join(typescript, 'bin', 'tsc'), '-p', join(here, 'tsconfig.build.json')];
execFileSync(process.execPath, compile, { stdio: 'inherit' });
cpSync(join(here, '../../LICENSE'), join(here, 'dist/LICENSE'));
