// Has piles made, hears how far they are, and saves the file that the server gives once.
import { Refused } from '../../parts/connection/refused.ts';
import { download } from '../../parts/files/download.ts';
import { codeIn, linesOf } from '../../parts/sending/lines.ts';
import type { Progress } from '../../parts/sending/progress.ts';

export interface PilesWish {
  readonly locations: readonly string[];
  readonly slips: number;
  readonly beginsOn: string;
  readonly endsOn: string;
}

interface Line {
  readonly progress?: Progress;
  readonly made?: { readonly pdf: string };
  readonly failed?: { readonly code: string };
}

/** Throws Refused with the server's code, or TypeError where nobody answers. */
export async function makePiles(
  slug: string,
  { locations, slips, beginsOn, endsOn }: PilesWish,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const body = new URLSearchParams({ slips: String(slips), beginsOn, endsOn });
  for (const location of locations) body.append('location', location);
  const response = await fetch(`/members/files/piles/${slug}`, { method: 'POST', body });
  if (!response.ok || response.body === null) throw new Refused(await codeIn(response));
  for await (const { progress, made, failed } of linesOf<Line>(response.body)) {
    if (progress) onProgress(progress);
    if (failed) throw new Refused(failed.code);
    if (made) return download(`slips-${slug}-${beginsOn}.pdf`, pdfOf(made.pdf));
  }
  throw new TypeError('The answer broke off.');
}

function pdfOf(base64: string): Blob {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
  return new Blob([bytes], { type: 'application/pdf' });
}
