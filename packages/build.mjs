// Builds the package in whose folder it is run: JavaScript and types of the house's own files that its "exports" name, and of what they import.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const sources = Object.values(exports).map(({ default: built }) =>
  join(root, built.replace('./dist/', '').replace(/\.js$/, '.ts')),
);
// The same strictness as tsconfig.json; nothing of the house's that no file of the package imports.
const options =
  '--ignoreConfig --strict --noUncheckedIndexedAccess --exactOptionalPropertyTypes --verbatimModuleSyntax --skipLibCheck ' +
  '--target ES2023 --lib ES2023,DOM --module ESNext --moduleResolution Bundler --types node ' +
  '--declaration --rewriteRelativeImportExtensions --outDir dist';

rmSync('dist', { recursive: true, force: true });
const compile = [join(typescript, 'bin', 'tsc'), ...options.split(' '), '--rootDir', root, ...sources];
execFileSync(process.execPath, compile, { stdio: 'inherit' });
cpSync(join(root, 'LICENSE'), 'dist/LICENSE');
