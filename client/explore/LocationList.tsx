// The pages of locations shown so far, and the way to the next.
import { useEffect, useRef } from 'react';
import type { LocationListFragment, LocationRowFragment } from '../generated/operations.ts';
import { wholeNumber } from '../text/formats.ts';
import { say } from '../text/say.ts';
import { useNextPage } from '../parts/connection/useNextPage.ts';
import { Failure } from './Unanswered.tsx';
import { useLanguage, useTexts, useWording } from './language.ts';
import { SummaryRow } from '../parts/results/SummaryRow.tsx';
import { useAddress } from './address.ts';
import { CompareToggle } from './CompareToggle.tsx';
import { Link } from './Link.tsx';

type Props = { found: LocationListFragment; load: () => Promise<unknown> };

/** `load` adds the next page to `found`; focus then goes to the first location that it brought. */
export function LocationList({ found, load }: Props) {
  const { nodes, totalCount, pageInfo } = found;
  const list = useRef<HTMLUListElement>(null);
  const firstNew = useRef<number>(undefined);
  useEffect(() => {
    if (firstNew.current === undefined || nodes.length <= firstNew.current) return;
    list.current?.children[firstNew.current]?.querySelector('a')?.focus();
    firstNew.current = undefined;
  }, [nodes.length]);
  const loadPage = () => {
    firstNew.current = nodes.length;
    return load();
  };
  return (
    <>
      <ul className="rows" ref={list}>
        {nodes.map((location) => (
          <LocationRow key={location.id} location={location} />
        ))}
      </ul>
      {pageInfo.hasNextPage && <More shown={nodes.length} total={totalCount} load={loadPage} />}
    </>
  );
}

type MoreProps = { shown: number; total: number; load: () => Promise<unknown> };

/**
 * The end of a page of a list: how much of it is shown, and a button for the next page. `load` fetches the next page;
 * if it fails, the pages shown so far stay.
 */
function More({ shown, total, load }: MoreProps) {
  const language = useLanguage();
  const { locations, loading } = useTexts();
  const { state, loadPage } = useNextPage(load);
  if (state instanceof Error) return <Failure error={state} onRetry={loadPage} />;
  return (
    <div className="pages">
      <button type="button" className="quiet" onClick={() => void (state === 'ready' && loadPage())}>
        {state === 'ready' ? locations.more : loading}
      </button>
      <span role="status">
        {say(locations.shown, {
          shown: wholeNumber(shown, language),
          total: wholeNumber(total, language),
        })}
      </span>
    </div>
  );
}

/**
 * One location in the list: its name, where and what it is, and how it is rated. A list item; the name leads to the
 * details.
 */
function LocationRow({ location }: { location: LocationRowFragment }) {
  const { id, name, address, line, registrationNumber, category, settlement, summary } = location;
  const wording = useWording();
  const here = useAddress();
  const { vote } = wording.texts;
  const facts = [
    category.name,
    !address?.includes(settlement.name) && settlement.name,
    address,
    line && say(vote.line, { line }),
    registrationNumber,
  ];
  return (
    <SummaryRow wording={wording} summary={summary.unconfirmed?.together ?? summary}>
      <Link to={{ ...here, location: id }}>{name}</Link>
      <small>{facts.filter(Boolean).join(' · ')}</small>
      <CompareToggle item={{ kind: 'location', id }} name={name} />
    </SummaryRow>
  );
}
