// What a making left in its folder: each file with its size and checksum, which never change while it is offered.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { MANIFEST } from '../../../sign-generator/job/names.ts';

/** A file that a shop can take. */
export interface MadeFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** As a ZIP says it. */
  readonly crc: number;
}

/** All that was made of an order at once. */
export interface Made {
  /** By name. */
  readonly files: readonly MadeFile[];
  readonly bytes: number;
  /** Of the list of what is on which page, with the hash of each volume: it stands for all of them. */
  readonly manifestSha256: string;
}

/** Reads what is in the folder. */
export async function readMade(folder: string): Promise<Made> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).toSorted();
  const files: MadeFile[] = [];
  let manifestSha256 = '';
  for (const name of names) {
    const path = join(folder, name);
    const hash = name === MANIFEST ? createHash('sha256') : null;
    let [bytes, crc] = [0, 0];
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
      bytes += piece.length;
      crc = crc32(piece, crc);
      hash?.update(piece);
    }
    if (hash) manifestSha256 = hash.digest('hex');
    files.push({ name, path, bytes, crc });
  }
  if (manifestSha256 === '') throw new TypeError('A making left no list of what was made.');
  return { files, bytes: files.reduce((sum, file) => sum + file.bytes, 0), manifestSha256 };
}
