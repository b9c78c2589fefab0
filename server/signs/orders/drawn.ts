// What the sign generator draws for somebody who waits: in a folder of its own, which lies on the disk for as long as it is drawn.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../foundation/errors.ts';
import { runGenerator, type OnProgress } from './making-process.ts';

/** What is to be drawn, by a command of the generator and its options. */
interface Drawing {
  readonly words: readonly string[];
  readonly list: object;
  /** What is said where it cannot be drawn. */
  readonly refusal: string;
  readonly onProgress?: OnProgress;
}

/** Draws, and answers what is read of the folder with the files. Refuses with BAD_INPUT. */
export async function draw<T>(
  { words, list, refusal, onProgress }: Drawing,
  read: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kazva-drawn-'));
  try {
    const [from, out] = [join(folder, 'list.json'), join(folder, 'out')];
    await writeFile(from, JSON.stringify(list), { mode: 0o600 });
    const args = [...words, '--from', from, '--out', out];
    const status = await runGenerator(args, new AbortController().signal, onProgress);
    if (status !== 0) throw new AppError('BAD_INPUT', refusal);
    return await read(out);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
