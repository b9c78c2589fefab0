// Makes one file of a job, with its rows of the manifest and the proofs of what is new in it.
import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { cutAndStack, sheetFor } from '../press/sheet.ts';
import type { MadeFile } from './facts.ts';
import { manifestRows } from './manifest.ts';
import { MANIFEST, proofName } from './names.ts';
import type { WholeOrder } from './order.ts';
import type { FilePlan } from './plan.ts';
import { drawProof } from './proof.ts';
import { makeVolume } from './volume.ts';
import type { Chapter, Edition, OnDrawn } from './volume.ts';

/** Writes a picture of the first page of a format, unless there is one. */
async function writeProof(
  edition: Edition,
  folder: string,
  file: string,
  { format, signs }: Chapter,
): Promise<void> {
  const proof = join(folder, proofName(format));
  if (existsSync(proof)) return;
  const [page = []] = cutAndStack(signs, sheetFor(format, edition.rules).positions.length);
  // The page alone: the file may be too large to be opened whole.
  const pieces: Buffer[] = [];
  const alone = { format, signs: page.filter((sign) => sign !== undefined) };
  await makeVolume(edition, file, [alone], {
    write: (piece) => void pieces.push(Buffer.from(piece)),
    onDrawn: () => undefined,
  });
  await writeFile(proof, await drawProof(Buffer.concat(pieces)));
}

/** Draws a file into the folder, with its rows of the manifest and a proof of each format that has none yet. */
export async function makeFile(
  { file, quantity, chapters }: FilePlan,
  edition: Edition,
  folder: string,
  { material }: WholeOrder,
  { pagesBefore, onDrawn }: { readonly pagesBefore: number; readonly onDrawn: OnDrawn },
): Promise<MadeFile> {
  // Before the file itself, which then gets the memory that a picture needs.
  for (const chapter of chapters) await writeProof(edition, folder, file, chapter);
  const target = openTarget(join(folder, file));
  const { spots, pages } = await makeVolume(edition, file, chapters, {
    write: target.write,
    onDrawn,
  }).finally(target.close);
  const sha256 = target.hash();
  const rows = manifestRows(spots, {
    language: edition.municipality.languages[0],
    material,
    quantity,
    file,
    sha256,
    sheetsBefore: edition.rules.sheet === null ? null : pagesBefore,
  });
  await writeFile(join(folder, MANIFEST), rows, { flag: 'a' });
  return { file, sha256, pages, quantity, signs: spots.length };
}

/** A file that is written piece by piece, and hashed on the way. */
interface Target {
  readonly write: (piece: Uint8Array) => void;
  readonly close: () => void;
  /** The SHA-256 of what was written, hexadecimal. */
  readonly hash: () => string;
}

/** Opens a new file. Drawing keeps one core busy and never waits, so nothing is gained by writing beside it. */
function openTarget(path: string): Target {
  const file = openSync(path, 'w');
  const hash = createHash('sha256');
  return {
    write: (piece) => {
      hash.update(piece);
      // A disk that is nearly full may take a part only; the next call then says why.
      for (let at = 0; at < piece.length;) at += writeSync(file, piece, at);
    },
    close: () => closeSync(file),
    hash: () => hash.digest('hex'),
  };
}
