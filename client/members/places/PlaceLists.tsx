// The settlements and the categories that places of the municipality can have: as options of a form, and as what narrows a list.
import { useQuery } from '@apollo/client/react';
import { PlaceListsDocument } from '../../generated/documents.ts';
import { byName } from '../../parts/controls/by-name.ts';
import { Choice } from '../../parts/controls/Choice.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import type { Option } from '../../parts/fields/options.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { hoursOf } from '../../text/hours.ts';

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly isRetired: boolean;
}

/** In use, or already what the place has; a local member of one has no other to choose. */
function choices(listed: readonly Listed[], kept: string | null, bound: string | undefined): Option[] {
  return listed
    .filter(({ id, isRetired }) => (!isRetired && (bound === undefined || id === bound)) || id === kept)
    .map(({ id, name }) => ({ id, name }));
}

/** Options for a place that has `kept`; undefined until they are there. */
export function usePlaceLists(kept: {
  readonly settlement: string | null;
  readonly category: string | null;
}) {
  const language = useLanguage();
  const { municipality, scope } = useMembership();
  const { data, previousData, error, refetch } = useQuery(PlaceListsDocument, {
    variables: { slug: municipality.slug, language },
  });
  const known = (data ?? previousData)?.municipality;
  const lists = known
    ? {
        settlements: byName(choices(known.settlements, kept.settlement, scope?.settlement?.id), language),
        categories: choices(known.categories, kept.category, scope?.category?.id),
        hours: new Map(known.categories.map(({ id, hours }) => [id, hoursOf(hours)])),
      }
    : undefined;
  return { lists, error, refetch };
}

const ALL = 'all';

type Narrowed = { readonly settlement: string | null; readonly category: string | null };

type Props = {
  words: Readonly<Record<'all' | 'settlement' | 'category', string>>;
  filter: Narrowed;
  onChange: (changed: Partial<Narrowed>) => void;
};

/** Narrows to places of one settlement, of one category. */
export function PlaceChoices({ words, filter, onChange }: Props) {
  const { lists } = usePlaceLists(filter);
  const named = [
    ['settlement', lists?.settlements],
    ['category', lists?.categories],
  ] as const;
  return named.map(([name, options = []]) => (
    <Choice
      key={name}
      label={words[name]}
      value={filter[name] ?? ALL}
      options={[{ id: ALL, name: words.all }, ...options]}
      onChange={(chosen) => onChange({ [name]: chosen === ALL ? null : chosen })}
    />
  ));
}
