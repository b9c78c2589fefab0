// The files of a city as a browser sends them: a form with one part a file, by what it is for, held by few at once.
import { AppError } from '../../foundation/errors.ts';
import { formIn } from '../../foundation/form-body.ts';
import { createTurns } from '../../foundation/serial-queue.ts';
import { MAX_FILE_BYTES } from '../../foundation/sheets/cells/rules.ts';
import { MOST_BYTES } from '../../municipality/boundaries/take-boundary.ts';
import type { CityFiles, OwnersFile } from './checked-city.ts';
import type { FileSlot } from './problem.ts';

/** Requests that may wait or be at work: each holds its files. */
export const takeTurn = createTurns(2);

/** A register, a table of places, a boundary, and what is small beside them. */
export const MAX_FILES_BYTES = 2 * MAX_FILE_BYTES + MOST_BYTES + 1_000_000;

/** The files of the body; each may be called anything. Refuses a body without a YAML (BAD_INPUT). */
export async function cityFilesIn(contentType: string | undefined, body: Buffer): Promise<CityFiles> {
  const form = await formIn(contentType ?? '', body);
  const yaml = await fileIn(form, 'yaml');
  if (yaml === null) throw new AppError('BAD_INPUT', 'The form has no file "yaml".');
  const mapping = form.get('mapping');
  return {
    ...(typeof mapping === 'string' && { mapping }),
    yaml,
    read: (_name, slot) => fileIn(form, slot),
  };
}

/** The file for it; null where there is none. */
export async function fileIn(form: FormData, slot: FileSlot | 'yaml'): Promise<OwnersFile | null> {
  const file = form.get(slot);
  if (!(file instanceof File)) return null;
  return { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) };
}
