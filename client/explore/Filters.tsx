// Narrows the list of locations: by words, category and settlement.
import type { FiltersFragment } from '../generated/operations.ts';
import { navigate, useAddress } from './address.ts';
import { Choice } from './Choice.tsx';
import { useTexts } from './language.ts';
import { Link } from './Link.tsx';
import { SearchField } from './SearchField.tsx';

/** Until the municipality is known nothing can be chosen, but words can be typed. */
export function Filters({ municipality }: { municipality: FiltersFragment | undefined }) {
  const address = useAddress();
  const { filters } = useTexts();
  const isNarrowed = address.search ?? address.category ?? address.settlement;
  return (
    <search className="filters" aria-label={filters.label}>
      <SearchField />
      <Choice
        label={filters.category}
        all={filters.all}
        options={municipality?.categories ?? []}
        value={address.category}
        onChoose={(category) => navigate({ ...address, category })}
      />
      <Choice
        label={filters.settlement}
        all={filters.all}
        options={municipality?.settlements ?? []}
        value={address.settlement}
        onChoose={(settlement) => navigate({ ...address, settlement })}
      />
      {isNarrowed && (
        <Link to={{ municipality: address.municipality, language: address.language }}>{filters.clear}</Link>
      )}
    </search>
  );
}
