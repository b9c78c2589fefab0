// What narrows the list of places, and its order.
import type { Field } from '../parts/fields.ts';
import type { Option } from '../parts/options.tsx';
import { SearchField } from '../parts/SearchField.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { usePlacesTexts } from './texts.ts';
import { usePlaceLists } from './usePlaceLists.ts';
import { type PlacesFilter, SORTS, STATES } from './usePlacesAddress.ts';

const ALL = 'all';

type Props = { filter: PlacesFilter; onChange: (changed: Partial<PlacesFilter>) => void };

export function PlacesFilters({ filter, onChange }: Props) {
  const { list, states, sorts } = usePlacesTexts();
  const { lists } = usePlaceLists(filter);
  const all = { id: ALL, name: list.all };
  return (
    <div className="narrowing wide">
      <SearchField label={list.search} value={filter.search} onSearch={(search) => onChange({ search })} />
      <SelectField
        label={list.settlement}
        options={[all, ...(lists?.settlements ?? [])]}
        {...choice('settlement', filter.settlement, (settlement) => onChange({ settlement }))}
      />
      <SelectField
        label={list.category}
        options={[all, ...(lists?.categories ?? [])]}
        {...choice('category', filter.category, (category) => onChange({ category }))}
      />
      <SelectField
        label={list.state}
        options={[all, ...named(STATES, states)]}
        {...choice('state', filter.state, (state) =>
          onChange({ state: STATES.find((each) => each === state) ?? null }),
        )}
      />
      <SelectField
        label={list.sort}
        options={named(SORTS, sorts)}
        {...choice('sort', filter.sort, (sort) =>
          onChange({ sort: SORTS.find((each) => each === sort) ?? 'NAME' }),
        )}
      />
    </div>
  );
}

function named<Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>): Option[] {
  return ids.map((id) => ({ id, name: names[id] }));
}

/** A field outside of a form, where null is "all". */
function choice(name: string, value: string | null, onChange: (value: string | null) => void) {
  const field: Field<string | null> = {
    id: `narrowing-${name}`,
    name,
    value: value ?? ALL,
    onChange: (chosen) => onChange(chosen === ALL ? null : chosen),
    fault: undefined,
    inner: {},
  };
  return field;
}
