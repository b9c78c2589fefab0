// Has a poster made, and saves its file.
import { takeFile } from '../../parts/sending/take-file.ts';

export const KINDS = ['month', 'reply'] as const;
export const FORMATS = ['a3', 'a4'] as const;

export interface PosterWish {
  readonly kind: (typeof KINDS)[number];
  /** YYYY-MM. */
  readonly month: string;
  readonly format: (typeof FORMATS)[number];
  /** Ids; neither: of the whole municipality. */
  readonly location: string | null;
  readonly category: string | null;
}

/** The poster in the query of an address; what is null does not stand in it. */
export function queryOf(wish: PosterWish): string {
  const given = Object.entries(wish).filter((each): each is [string, string] => each[1] !== null);
  return new URLSearchParams(given).toString();
}

/** Throws as takeFile does. */
export async function takePoster(slug: string, wish: PosterWish): Promise<void> {
  const { kind, location, category, month, format } = wish;
  const name = ['poster', kind, slug, location ?? category, month, format].filter(Boolean).join('-');
  await takeFile(`/members/files/posters/${slug}.pdf?${queryOf(wish)}`, name);
}
