// What narrows the list of places, and its order.
import { SearchField } from '../../parts/fields/SearchField.tsx';
import { Choice } from '../../parts/controls/Choice.tsx';
import { usePlacesTexts } from './texts.ts';
import { usePlaceLists } from './usePlaceLists.ts';
import { type PlacesFilter, SORTS, STATES } from './usePlacesAddress.ts';

const ALL = 'all';

type Props = { filter: PlacesFilter; onChange: (changed: Partial<PlacesFilter>) => void };

export function PlacesFilters({ filter, onChange }: Props) {
  const { list, states, sorts } = usePlacesTexts();
  const { lists } = usePlaceLists(filter);
  const all = { id: ALL, name: list.all };
  const choose = (name: 'settlement' | 'category') => (chosen: string) =>
    onChange({ [name]: chosen === ALL ? null : chosen } satisfies Partial<PlacesFilter>);
  return (
    <div className="narrowing wide">
      <SearchField label={list.search} value={filter.search} onSearch={(search) => onChange({ search })} />
      <Choice
        label={list.settlement}
        value={filter.settlement ?? ALL}
        options={[all, ...(lists?.settlements ?? [])]}
        onChange={choose('settlement')}
      />
      <Choice
        label={list.category}
        value={filter.category ?? ALL}
        options={[all, ...(lists?.categories ?? [])]}
        onChange={choose('category')}
      />
      <Choice
        label={list.state}
        value={filter.state}
        options={STATES.map((id) => ({ id, name: id === 'ALL' ? list.all : states[id] }))}
        onChange={(state) => onChange({ state })}
      />
      <Choice
        label={list.sort}
        value={filter.sort}
        options={SORTS.map((id) => ({ id, name: sorts[id] }))}
        onChange={(sort) => onChange({ sort })}
      />
    </div>
  );
}
