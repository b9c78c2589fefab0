// The pages of locations shown so far, and the way to the next.
import { useEffect, useRef } from 'react';
import type { LocationListFragment } from '../generated/operations.ts';
import { LocationRow } from './LocationRow.tsx';
import { More } from './More.tsx';

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
