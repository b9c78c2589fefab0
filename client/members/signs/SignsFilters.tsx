// What narrows the list of signs: words, settlement and kind; and the states, each with how many there are.
import { Link } from 'react-router';
import type { SignsQuery } from '../../generated/operations.ts';
import { wholeNumber } from '../../text/formats.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { SearchField } from '../../parts/fields/SearchField.tsx';
import { PlaceChoices } from '../places/PlaceLists.tsx';
import { useSignsTexts } from './texts.ts';
import { type Shown, SHOWN, type useSignsAddress } from './useSignsAddress.ts';

type Props = Pick<ReturnType<typeof useSignsAddress>, 'filter' | 'change' | 'hrefFor'> & {
  found: SignsQuery['managedSigns'] | undefined;
};

export function SignsFilters({ filter, change, hrefFor, found }: Props) {
  const language = useLanguage();
  const { list, chips } = useSignsTexts();
  return (
    <>
      <div className="narrowing wide">
        <SearchField label={list.search} value={filter.search} onSearch={(search) => change({ search })} />
        <PlaceChoices words={list} filter={filter} onChange={change} />
      </div>
      <nav className="chips wide" aria-label={list.states}>
        {SHOWN.map((shown) => (
          <Link
            key={shown}
            to={hrefFor({ shown })}
            replace
            className={`chip ${shown}`}
            aria-current={shown === filter.shown ? 'true' : undefined}
          >
            {chips[shown]} <strong>{found ? wholeNumber(countOf(found, shown), language) : '…'}</strong>
          </Link>
        ))}
      </nav>
    </>
  );
}

function countOf({ counts, silentCount }: SignsQuery['managedSigns'], shown: Shown): number {
  if (shown === 'SILENT') return silentCount;
  return counts
    .filter(({ state }) => (shown === 'IN_USE' ? state !== 'RETIRED' : state === shown))
    .reduce((sum, { count }) => sum + count, 0);
}
