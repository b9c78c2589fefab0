// Badges for other sites: of a city, a service, a settlement and a place, with the number that their page shows.
import { badges, drawBadge } from '../../../client/citizen/badges.tsx';
import type { Badged } from '../../../client/citizen/Badge.tsx';
import type { Wording } from '../../../client/text/texts.ts';
import type { CityBadgeQuery, PlaceBadgeQuery } from '../../../client/generated/operations.ts';
import { EMBED_THEMES, type EmbedTheme } from '../../../client/parts/embed/html.ts';
import { AppError } from '../../foundation/errors.ts';
import type { Context } from '../../api/context.ts';
import { run } from '../../api/run-in-process.ts';
import { besidePages, type Beside } from '../pages/beside-pages.ts';
import { partOf, variablesOf, type AskedPart } from '../pages/results-part.ts';

/** Some KB each. */
const MOST_BADGES = 1_000;

interface Wanted {
  readonly part: AskedPart;
  readonly days: ReturnType<typeof variablesOf>;
  readonly theme: EmbedTheme;
}

/** Refuses a theme that there is not: what a site asks for it shall get, or hear that it cannot. */
function themeIn({ searchParams }: URL): EmbedTheme {
  const asked = searchParams.get('theme') ?? 'reader';
  const theme = EMBED_THEMES.find((each) => each === asked);
  if (theme === undefined) throw new AppError('BAD_INPUT', 'A badge is light, dark, or as its reader likes.');
  return theme;
}

/** What the badge says. What is not there is refused (NOT_FOUND). */
export async function badgedAt(
  { slug, id, wording }: Pick<Beside, 'slug' | 'id'> & { readonly wording: Wording },
  { part, days }: Pick<Wanted, 'part' | 'days'>,
  context: Context,
): Promise<Badged> {
  const variables = { slug, id, language: wording.language, ...days };
  const found =
    id === undefined
      ? badges.city.of({
          wording,
          data: await run<CityBadgeQuery>(badges.city.operation, variables, context),
          part,
        })
      : badges.place.of({
          wording,
          data: await run<PlaceBadgeQuery>(badges.place.operation, variables, context),
          part,
        });
  if (!found) throw new AppError('NOT_FOUND', 'There is no such badge.');
  return found;
}

export const BADGES = besidePages('badge.svg', () => ({
  what: 'badge',
  type: 'image/svg+xml; charset=utf-8',
  most: MOST_BADGES,
  headers: {
    // Other sites show it, those too that shut themselves off from whoever does not say so.
    'cross-origin-resource-policy': 'cross-origin',
    // Opened by itself it runs nothing and fetches nothing.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  },
  read: (url, id) => {
    const part = partOf(url);
    const { category, settlement, period } = part;
    const theme = themeIn(url);
    const parts = id === undefined ? [theme, category, settlement, period] : [theme, period];
    return { wanted: { part, days: variablesOf(part), theme }, parts };
  },
  make: async ({ page: wording, ...of }, wanted: Wanted, context) =>
    Buffer.from(drawBadge(await badgedAt({ ...of, wording }, wanted, context), wanted.theme)),
}));
