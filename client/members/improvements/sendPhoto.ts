// Sends a photo to the server, which answers with what it is called from then on.
import { Refused } from '../../parts/connection/refused.ts';
import type { improvementsBg } from '../../text/improvements.bg.ts';

/** Why a photo is not taken; the texts have words for each. */
export type PhotoFault = keyof typeof improvementsBg.photoFaults;

interface Answer {
  readonly photo?: { readonly hash: string };
  readonly refused?: { readonly fault: PhotoFault };
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** The hash of the photo, or why there is none. Throws Refused with the server's code, or TypeError where nobody answers. */
export async function sendPhoto(
  slug: string,
  file: File,
): Promise<{ readonly hash: string } | { readonly fault: PhotoFault }> {
  const response = await fetch(`/members/files/improvements/${slug}`, { method: 'POST', body: file });
  if (response.status === 413) return { fault: 'TOO_LARGE' };
  const { photo, refused, errors } = (await response.json()) as Answer;
  if (photo) return { hash: photo.hash };
  if (refused) return { fault: refused.fault };
  throw new Refused(errors?.[0]?.extensions?.code ?? 'INTERNAL');
}

/** Where members see it. */
export function photoAddress(slug: string, hash: string): string {
  return `/members/files/improvements/${slug}/photo.jpg?hash=${hash}`;
}
