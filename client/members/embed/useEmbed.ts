// What the page for other sites has chosen, and what is answered to it.
import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { EmbedDocument } from '../../generated/documents.ts';
import type { EmbedQuery, EmbedTheme } from '../../generated/operations.ts';
import { badgeHtml, buttonHtml, linkHtml } from '../../parts/embed/html.ts';
import { useForm } from '../../parts/forms/useForm.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { id } from '../../parts/controls/filters.ts';
import type { Place } from '../people/post.ts';

export const ABOUTS = ['city', 'service', 'place'] as const;
export const KINDS = ['badge', 'button', 'link'] as const;
export const THEMES = ['READER', 'LIGHT', 'DARK'] as const satisfies readonly EmbedTheme[];

export type About = (typeof ABOUTS)[number];
export type Kind = (typeof KINDS)[number];

export interface EmbedValues {
  readonly about: About;
  /** The id of a service; empty: none yet. */
  readonly category: string;
  /** None, or one. */
  readonly location: readonly Place[];
  readonly kind: Kind;
  readonly language: string;
  readonly theme: EmbedTheme;
}

export type Embedded = EmbedQuery['embed'];

/** The address may name a place, as its own page's link does. */
export function useEmbed() {
  const { slug, languages, colour } = useMembership().municipality;
  const [address] = useSearchParams();
  const named = id.read(address.get('place'));
  const form = useForm<EmbedValues>({
    about: named === null ? 'city' : 'place',
    category: '',
    location: named === null ? [] : [{ id: named, name: '' }],
    kind: 'badge',
    language: languages[0] ?? 'bg',
    theme: 'READER',
  });
  const { about, category, location, language, theme, kind } = form.values;
  const place = about === 'place' ? location[0] : undefined;
  const service = about === 'service' ? category : '';
  const isChosen = about === 'city' || place !== undefined || service !== '';
  const { data, previousData, error, refetch } = useQuery(EmbedDocument, {
    variables: {
      slug,
      language,
      theme,
      location: place?.id ?? null,
      category: service || null,
      onLight: theme === 'READER' ? 'LIGHT' : theme,
      onDark: theme === 'READER' ? 'DARK' : theme,
    },
    skip: !isChosen,
    fetchPolicy: 'cache-and-network',
  });
  const embed = isChosen ? (data ?? previousData)?.embed : undefined;
  return { form, isChosen, embed, error, refetch, html: embed && htmlOf(embed, { kind, colour, theme }) };
}

/** Null: there is nothing to press. */
function htmlOf(
  { page, badge, see, vote, rate }: Embedded,
  { kind, colour, theme }: Pick<EmbedValues, 'kind' | 'theme'> & { readonly colour: string },
): string | null {
  if (kind === 'badge') return badgeHtml({ page, badge, see });
  if (kind === 'link') return linkHtml({ page, see });
  return vote === null
    ? null
    : buttonHtml({ vote, rate, colour, theme: theme === 'DARK' ? 'dark' : 'light' });
}
