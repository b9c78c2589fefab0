// Sends a table to the server, and reads its lines of JSON as they come.
import { codeIn, linesOf } from '../../parts/sending/lines.ts';
import { Refused } from '../../parts/connection/refused.ts';
import type { Progress } from '../../parts/sending/progress.ts';
import type { FileRefusal, Plan, Sent } from './plan.ts';

interface Line {
  readonly progress?: Progress;
  readonly planned?: Plan;
  readonly outdated?: Plan;
  readonly imported?: Plan;
  readonly refused?: FileRefusal;
  readonly failed?: { readonly code: string };
}

export interface Sending {
  readonly slug: string;
  readonly language: string;
  readonly file: File;
  /** The hash of the plan that was agreed to; null: it is to be shown. */
  readonly agreed: string | null;
  readonly onProgress: (progress: Progress) => void;
}

/** What became of the table. Throws Refused with the server's code, or TypeError where nobody answers. */
export async function send({ slug, language, file, agreed, onProgress }: Sending): Promise<Sent> {
  const search = new URLSearchParams({ language, ...(agreed !== null && { plan: agreed }) });
  const response = await fetch(`/members/files/imports/${slug}?${search}`, { method: 'POST', body: file });
  if (!response.ok || response.body === null) throw new Refused(await codeIn(response));
  for await (const { progress, planned, outdated, imported, refused, failed } of linesOf<Line>(
    response.body,
  )) {
    if (progress) onProgress(progress);
    if (planned) return { kind: 'planned', plan: planned };
    if (outdated) return { kind: 'outdated', plan: outdated };
    if (imported) return { kind: 'imported', plan: imported };
    if (refused) return { kind: 'refused', refusal: refused };
    if (failed) throw new Refused(failed.code);
  }
  throw new TypeError('The answer broke off.');
}
