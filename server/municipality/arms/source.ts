// Where a page takes the picture of arms from: small ones stand in it, larger ones have an address of their own.
import { createHash } from 'node:crypto';

/** More of what packs worst, and the vote page of the longest name is no single round trip any more. */
export const MOST_IN_PAGE = 600;

type Arms = string | null;

/** The source of a picture that holds the arms. */
export function sourceInPage(arms: Arms): string | null {
  return arms === null ? null : `data:image/svg+xml,${encodeURIComponent(arms)}`;
}

/** The name of the arms in their address, which changes with them. */
export function hashOfArms(arms: string): string {
  return createHash('sha256').update(arms).digest('base64url').slice(0, 22);
}

/** The source of a picture of the municipality's arms; null where it has none. */
export function sourceOfArms({ slug, arms }: { readonly slug: string; readonly arms: Arms }): string | null {
  return arms === null || arms.length <= MOST_IN_PAGE
    ? sourceInPage(arms)
    : `/results/${slug}/arms/${hashOfArms(arms)}.svg`;
}
