// Sends a table for the page, in its language and of its municipality.
import { useLanguage } from '../../parts/language/language.tsx';
import { codeIn, linesOf } from '../../parts/sending/lines.ts';
import { Refused } from '../../parts/connection/refused.ts';
import { useSending } from '../../parts/sending/useSending.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import type { FileRefusal, Plan, Sent } from './plan.ts';
import { isSaid, type Mapping } from '../../parts/imports/mapping.ts';
import type { Progress } from '../../parts/sending/progress.ts';

/** The progress of what is under way, and a function that sends the file. */
export function useSend(): [
  Progress | undefined,
  (file: File, agreed: string | null, mapping: Mapping) => Promise<Sent>,
] {
  const { slug } = useMembership().municipality;
  const language = useLanguage();
  const [progress, sending] = useSending<Progress>();
  return [
    progress,
    (file, agreed, mapping) =>
      sending((onProgress) => send({ slug, language, file, agreed, mapping, onProgress })),
  ];
}

interface Line {
  readonly progress?: Progress;
  readonly planned?: Plan;
  readonly outdated?: Plan;
  readonly imported?: Plan;
  readonly refused?: FileRefusal;
  readonly failed?: { readonly code: string };
}

interface Sending {
  readonly slug: string;
  readonly language: string;
  readonly file: File;
  /** The hash of the plan that was agreed to; null: it is to be shown. */
  readonly agreed: string | null;
  /** What the table means where it is called otherwise. */
  readonly mapping: Mapping;
  readonly onProgress: (progress: Progress) => void;
}

/** The table alone, or with what it means. */
function bodyOf(file: File, mapping: Mapping): File | FormData {
  if (!isSaid(mapping)) return file;
  const form = new FormData();
  form.append('table', file);
  form.append('mapping', JSON.stringify(mapping));
  return form;
}

/**
 * Sends a table to the server, reads its lines of JSON as they come, and answers what became of the table. Throws
 * Refused with the server's code, or TypeError where nobody answers.
 */
async function send({ slug, language, file, agreed, mapping, onProgress }: Sending): Promise<Sent> {
  const search = new URLSearchParams({ language, ...(agreed !== null && { plan: agreed }) });
  const response = await fetch(`/members/files/imports/${slug}?${search}`, {
    method: 'POST',
    body: bodyOf(file, mapping),
  });
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
