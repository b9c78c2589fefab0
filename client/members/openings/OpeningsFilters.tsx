// What narrows the openings beside the period: whether they count, and one place, found by what is typed.
import { useState } from 'react';
import { SearchField } from '../parts/SearchField.tsx';
import { Choice } from '../results/parts/Choice.tsx';
import { FoundPlaces } from '../results/parts/FoundPlaces.tsx';
import { useOpeningsTexts } from './texts.ts';
import { STANDINGS, useOpeningsAddress } from './useOpeningsAddress.ts';
import '../style/results-tables.css';

/** Each is in the address at once. */
export function OpeningsFilters() {
  const texts = useOpeningsTexts();
  const { filter, change } = useOpeningsAddress();
  const [search, setSearch] = useState('');
  return (
    <>
      <div className="filters table-controls">
        <StandingChoice value={filter.standing} onChange={(standing) => change({ standing })} />
        <SearchField label={texts.place.find} value={search} onSearch={setSearch} />
      </div>
      {search !== '' && (
        <FoundPlaces
          words={texts.place}
          search={search}
          isOffered={(id) => id !== filter.location}
          onChoose={(location) => {
            setSearch('');
            change({ location });
          }}
        />
      )}
    </>
  );
}

type Standing = (typeof STANDINGS)[number];

/** Null: all of them. */
export function StandingChoice({
  value,
  onChange,
}: {
  value: Standing | null;
  onChange: (standing: Standing | null) => void;
}) {
  const { which, standings } = useOpeningsTexts();
  return (
    <Choice
      label={which}
      value={value ?? 'ALL'}
      onChange={(chosen) => onChange(STANDINGS.find((each) => each === chosen) ?? null)}
      options={(['ALL', ...STANDINGS] as const).map((id) => ({ id, name: standings[id] }))}
    />
  );
}
