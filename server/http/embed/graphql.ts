// What members are told for other sites: where the page, the vote and the badge of a city, a service or a place are, and their words.
import { drawBadge } from '../../../client/citizen/badges.tsx';
import type { Badged } from '../../../client/citizen/Badge.tsx';
import type { EmbedTheme } from '../../../client/parts/embed/html.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { idOrNull } from '../../api/scalars.ts';
import { AppError } from '../../foundation/errors.ts';
import { paperOrigin } from '../../foundation/paper-addresses/rules.ts';
import { getManaged } from '../../municipality/managed-locations/store.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { badgedAt } from '../badges/answer.ts';
import { offerOf } from '../pages/page-language.ts';
import { variablesOf } from '../pages/results-part.ts';

interface Embed {
  readonly badged: Badged;
  readonly page: string;
  readonly vote: string | null;
  /** Of the badge as its reader likes it. */
  readonly badge: string;
}

const EmbedThemeType = builder.enumType('EmbedTheme', {
  description: 'How a badge or a button looks.',
  values: {
    READER: { value: 'reader', description: 'As whoever reads has set: light or dark.' },
    LIGHT: { value: 'light', description: 'Always light.' },
    DARK: { value: 'dark', description: 'Always dark.' },
  } as const satisfies Record<Uppercase<EmbedTheme>, object>,
});

const THEME = builder.args((t) => ({
  theme: t.field({ type: EmbedThemeType, required: true, description: 'How it looks.' }),
}));

const EmbedType = builder.objectRef<Embed>('Embed').implement({
  description: 'What leads from another site to results and to a vote.',
  fields: (t) => ({
    name: t.string({ description: 'What is rated.', resolve: ({ badged }) => badged.name }),
    page: t.exposeString('page', { description: 'The address of the page of results.' }),
    vote: t.exposeString('vote', {
      nullable: true,
      description: 'The address where the place is rated; null: of no place, or of one without a code.',
    }),
    badge: t.string({
      description: 'The address of the badge.',
      args: THEME,
      resolve: ({ badge }, { theme }) => addressed(badge, theme === 'reader' ? {} : { theme }),
    }),
    picture: t.string({
      description: 'The badge as it is now, an SVG.',
      args: THEME,
      resolve: ({ badged }, { theme }) => drawBadge(badged, theme),
    }),
    see: t.string({
      description: 'What a link to the page says.',
      resolve: ({ badged }) => badged.see,
    }),
    rate: t.string({
      description: 'What a button to the vote says.',
      resolve: ({ badged: { wording } }) => wording.texts.badge.rateService,
    }),
  }),
});

/** The address with what has a value added to its query. */
function addressed(address: string, query: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  return url.href;
}

interface Chosen {
  readonly slug: string;
  readonly id: string | undefined;
  readonly category: string | undefined;
}

/** The first code of a place that the member may see (NOT_FOUND where it is none); of other parts none. */
async function codeOf(
  { id }: Chosen,
  manage: Grant<'locations.manage'>,
  context: Context,
): Promise<string | null> {
  if (id === undefined) return null;
  const { codes } = await asGranted(context, manage, (tx) => getManaged(tx, manage, BigInt(id)));
  return codes[0] ?? null;
}

builder.queryField('embed', (t) =>
  cityField(t, {
    type: EmbedType,
    access: 'locations.manage',
    complexity: { field: 20 },
    description:
      'What another site puts in to show or to ask for ratings: of the municipality, or of a part.',
    args: {
      location: t.arg.id({ description: 'Of this place.' }),
      category: t.arg.id({ description: 'Of this category; not with a place.' }),
      language: t.arg.string({ required: true, description: 'One of the municipality’s languages.' }),
    },
    resolve: async (
      { municipality: { slug, host }, grant: manage, context },
      { location, category, language },
    ) => {
      const chosen = {
        slug,
        id: idOrNull(location)?.toString(),
        category: idOrNull(category)?.toString(),
      };
      if (chosen.id !== undefined && chosen.category !== undefined)
        throw new AppError('BAD_INPUT', 'Of a place or of a category, not of both.');
      const offer = await offerOf(context, { slug });
      const wording = offer.find((on) => on.language === language);
      if (!wording) throw new AppError('BAD_INPUT', 'The municipality has no such language.');
      const code = await codeOf(chosen, manage, context);
      const asked = { category: chosen.category, settlement: undefined, period: undefined };
      const badged = await badgedAt(
        { ...chosen, wording },
        { part: asked, days: variablesOf(asked) },
        context,
      );
      // The city's first language needs no word.
      const spoken = language === offer[0].language ? undefined : language;
      const part = { category: chosen.category, language: spoken };
      const path = ['results', slug, ...(chosen.id === undefined ? [] : [chosen.id])].join('/');
      const page = `${paperOrigin(host, context.publicUrl)}/${path}`;
      return {
        badged,
        page: addressed(page, part),
        vote: code && addressed(new URL(`/S/${code}`, page).href, { language: spoken }),
        badge: addressed(`${page}/badge.svg`, part),
      };
    },
  }),
);
