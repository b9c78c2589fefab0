// What narrows the openings beside the period: whether they count, and one place, found by what is typed.
import { useState } from 'react';
import { SearchField } from '../../parts/fields/SearchField.tsx';
import { FoundPlaces } from '../results/parts/FoundPlaces.tsx';
import { StandingChoice } from '../../parts/openings/StandingChoice.tsx';
import { useOpeningsTexts } from '../../parts/openings/texts.ts';
import { useOpeningsAddress } from './useOpeningsAddress.ts';
import '../../parts/style/results-tables.css';

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
