// A certificate of the drill's own, for the names of the examples.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const HOST = 'kazva.example.bg';

export interface Certificate {
  readonly chain: string;
  readonly key: string;
  /** In it certificate and key in one file, as HAProxy wants them. */
  readonly folder: string;
  /** What a client trusts. */
  readonly ca: Buffer;
}

/** Signed by itself, for a day, by openssl. */
export function makeCertificate(folder: string): Certificate {
  const [chain, key, both] = [
    join(folder, 'chain.pem'),
    join(folder, 'key.pem'),
    join(folder, 'certificates'),
  ];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '1',
      '-subj',
      `/CN=${HOST}`,
      '-addext',
      `subjectAltName=DNS:${HOST},DNS:members.${HOST}`,
      '-keyout',
      key,
      '-out',
      chain,
    ],
    { stdio: 'pipe' },
  );
  mkdirSync(both);
  const ca = readFileSync(chain);
  writeFileSync(join(both, `${HOST}.pem`), Buffer.concat([ca, readFileSync(key)]));
  return { chain, key, folder: both, ca };
}
