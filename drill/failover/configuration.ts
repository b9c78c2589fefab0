// The files of deploy/patroni for one machine: their blanks filled, and its certificates.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { give, type Machine } from './machine.ts';

const FILES = join(import.meta.dirname, '..', '..', 'deploy', 'patroni');
const ADDRESSES = ['10.0.0.1', '10.0.0.2', '10.0.0.3'];

/** What stands in the blanks of every machine alike. */
const secret = (): string => randomBytes(12).toString('hex');
export const SECRETS = {
  SUPERUSER_PASSWORD: secret(),
  REPLICATION_PASSWORD: secret(),
  POOLER_PASSWORD: secret(),
  OWNER_PASSWORD: secret(),
  VALKEY_PASSWORD: secret(),
};

/** Makes the certificates of all machines, and answers the file with the authority's. */
export function makeCertificates(base: string): string {
  const folder = join(base, 'certificates');
  mkdirSync(folder, { mode: 0o700 });
  execFileSync(join(FILES, 'certificates.sh'), ADDRESSES, { cwd: folder, stdio: 'ignore' });
  return join(folder, 'ca.pem');
}

/** Writes the machine's files; throws where a blank is unknown. */
export function configure({ name, address, folder }: Machine, base: string): void {
  const tls = join(folder, 'tls');
  const blanks: Readonly<Record<string, string>> = {
    ...SECRETS,
    NAME: name,
    ADDRESS: address,
    ...Object.fromEntries(ADDRESSES.map((each, place) => [`ADDRESS_${place + 1}`, each])),
    STATE: join(folder, 'state'),
    RUN: join(folder, 'run'),
    CONFIGURATION: folder,
    TLS: tls,
  };
  for (const file of readdirSync(FILES)) {
    const text = readFileSync(join(FILES, file), 'utf8').replaceAll(
      /@([A-Z_0-9]+)@/g,
      (blank, word: string) => {
        const filled = blanks[word];
        if (filled === undefined)
          throw new Error(`deploy/patroni/${file} has a blank ${blank} that nobody fills.`);
        return filled;
      },
    );
    writeFileSync(join(folder, file), text, { mode: 0o600 });
    give(join(folder, file));
  }
  const made = join(base, 'certificates', name);
  for (const file of readdirSync(made)) copyTo(join(made, file), join(tls, file));
  // Citizens' phones believe the same authority here.
  copyTo(join(made, 'machine-all.pem'), join(tls, 'site.pem'));
}

function copyTo(from: string, to: string): void {
  copyFileSync(from, to);
  give(to);
}

/** The settings of a file of `NAME=value` lines. */
export function readEnvironment(file: string): Record<string, string> {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z_]+=/.test(line));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}
