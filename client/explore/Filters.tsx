// Narrows the list of locations: by words, category and settlement.
import { type ChangeEvent, useEffect, useId, useRef } from 'react';
import type { FiltersFragment } from '../generated/operations.ts';
import { navigate, readAddress, useAddress } from './address.ts';
import { Choice } from './Choice.tsx';
import { useTexts } from './language.ts';
import { Link } from './Link.tsx';

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

const pauseMilliseconds = 300;

/**
 * The search by words: it follows the typing, a moment behind. Writes the words into the address; typing on replaces
 * them there instead of adding steps to go back through.
 */
function SearchField() {
  const { search = '' } = useAddress();
  const { filters } = useTexts();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // Going back, or removing the filters, changes the address without the field.
  useEffect(() => {
    if (field.current && field.current.value.trim() !== search) field.current.value = search;
  }, [search]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const follow = ({ target }: ChangeEvent<HTMLInputElement>) => {
    clearTimeout(timer.current);
    const search = target.value.trim() || undefined;
    timer.current = setTimeout(() => {
      const address = readAddress(window.location.search);
      navigate({ ...address, search }, address.search ? 'replace' : 'push');
    }, pauseMilliseconds);
  };
  return (
    <div>
      <label htmlFor={id}>{filters.search}</label>
      <input ref={field} id={id} type="search" maxLength={100} defaultValue={search} onChange={follow} />
    </div>
  );
}
