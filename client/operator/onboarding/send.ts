// Sends the files of a city to the server, and reads its lines of JSON as they come.
import type { Progress } from '../../parts/sending/progress.ts';
import { codeIn, linesOf } from '../../parts/sending/lines.ts';
import { Refused } from '../../parts/connection/refused.ts';
import { isSaid, type Mapping, NO_MAPPING } from '../../parts/imports/mapping.ts';
import type { Answer, Line } from './answer.ts';

export interface CityFiles {
  readonly yaml: File | null;
  readonly settlements: File | null;
  readonly places: File | null;
  readonly arms: File | null;
  readonly boundary: File | null;
  /** What the table of places means where it is called otherwise. */
  readonly mapping?: Mapping;
}

export interface Sending {
  readonly files: CityFiles;
  readonly language: string;
  /** Whether it is to be done, and not only told. */
  readonly isDone: boolean;
  readonly onProgress: (progress: Progress) => void;
}

/** What became of the files. Throws Refused with the server's code, or TypeError where nobody answers. */
export async function send({ files, language, isDone, onProgress }: Sending): Promise<Answer> {
  const body = formOf(files);
  const search = new URLSearchParams({ language, ...(isDone && { do: '' }) });
  const response = await fetch(`/operator/onboarding/files?${search}`, { method: 'POST', body });
  if (!response.ok || response.body === null) throw new Refused(await codeIn(response));
  for await (const line of linesOf<Line>(response.body)) {
    const { progress, refused, table = null, owned, planned, onboarded, failed } = line;
    if (progress) onProgress(progress);
    if (refused) return { kind: 'refused', problems: refused, table };
    if (owned) return { kind: 'owned', slug: owned.slug };
    if (planned) return { kind: 'planned', city: planned };
    if (onboarded) return { kind: 'onboarded', city: onboarded };
    if (failed) throw new Refused(failed.code);
  }
  throw new TypeError('The answer broke off.');
}

/**
 * The sign of the first place, as the address of a picture that is in it itself; null where it cannot be drawn. Throws as
 * `send` does.
 */
export async function drawSign(files: CityFiles): Promise<string | null> {
  const response = await fetch('/operator/onboarding/sign', { method: 'POST', body: formOf(files) });
  if (!response.ok) throw new Refused(await codeIn(response));
  return response.status === 204 ? null : addressOf(await response.blob());
}

function formOf({ yaml, mapping = NO_MAPPING, ...others }: CityFiles): FormData {
  const body = new FormData();
  if (yaml !== null) body.append('yaml', yaml);
  if (isSaid(mapping)) body.append('mapping', JSON.stringify(mapping));
  for (const [slot, file] of Object.entries(others)) if (file !== null) body.append(slot, file);
  return body;
}

function addressOf(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(new TypeError('The picture cannot be read.')));
    reader.readAsDataURL(picture);
  });
}
