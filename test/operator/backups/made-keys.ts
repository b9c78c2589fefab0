// A folder of ballot keys as a counter has it, two identities as age-keygen writes them, and the keys' file of a backup.
import { createHash, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { backUpKeys, type KeyBackup } from '../../../server/operator/backups/key-backup.ts';
import type { Manifest } from '../../../server/operator/backups/manifest.ts';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import type { BallotKey } from '../../../server/voting/ballots/key-folder.ts';
import { openKeyFolder, type KeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import type { KeyId } from '../../../server/voting/ballots/slip-bytes.ts';
import { newFolder } from '../../support/temp-folder.ts';

export const CITY = 7n as MunicipalityId;

export interface MadeKeys {
  readonly keyDir: string;
  readonly dataDir: string;
  /** Where backups lie, and a folder elsewhere for the files of keys. */
  readonly backups: string;
  readonly apart: string;
  readonly recipient: string;
  readonly identity: string;
  /** The identity of somebody else. */
  readonly stranger: string;
  readonly keys: KeyFolder;
  /** A key of the night of the city, or of another one, as the database knows it. */
  readonly addKey: (night: number, of?: MunicipalityId) => Promise<BallotKey>;
  /** Begins the file of keys for the backup `one`. */
  readonly backUp: (file: string, recipients?: readonly string[]) => Promise<KeyBackup>;
}

/** With the notes and secrets that a counter leaves, and no key yet. */
export async function makeKeys(): Promise<MadeKeys> {
  const [keyDir, dataDir, backups, apart] = ['keys', 'var', 'backups', 'apart'].map(newFolder) as [
    string,
    string,
    string,
    string,
  ];
  for (const folder of [dataDir, backups, apart]) mkdirSync(folder);
  const keys = await openKeyFolder(keyDir, null);
  await keys.noteCounter({ state: 'known', id: randomUUID() });
  await keys.drawSecret('slips', randomBytes);
  await keys.noteNight(CITY, { state: 'held', night: 3 });
  const secret = await generateX25519Identity();
  const recipient = await identityToRecipient(secret);
  return {
    keyDir,
    dataDir,
    backups,
    apart,
    recipient,
    keys,
    identity: writeIdentity(secret),
    stranger: writeIdentity(await generateX25519Identity()),
    addKey: async (night, municipalityId = CITY) => {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
      const key = { id: randomUUID() as KeyId, municipalityId, night };
      await keys.write(key, privateKey);
      return { ...key, publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-65) };
    },
    backUp: (file, recipients = [recipient]) =>
      backUpKeys({ file, recipients }, { dataDir, keyFolders: [keyDir] }, join(backups, 'one')),
  };
}

/** Writes it as `age-keygen` does; answers where. */
export function writeIdentity(secret: string): string {
  const path = newFolder('identity.txt');
  writeFileSync(path, `# created: 2026-11-28T02:00:00Z\n# public key: age1…\n${secret}\n`);
  return path;
}

/** What a manifest says of the file of keys. */
export const sumOf = (bytes: Uint8Array) => ({
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** A manifest with the sum of a file of keys; without one, of a backup without keys. */
export const manifestWith = (keys?: Manifest['keys']): Manifest => ({
  format: 1,
  madeAt: '2026-11-28T02:00:00Z',
  postgres: '17.10',
  installation: 'an id',
  folders: [],
  files: {},
  ...(keys && { keys }),
});
