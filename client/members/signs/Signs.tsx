// The list of signs: searched, narrowed by state, several chosen for an order or a round.
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../parts/shell/membership.ts';
import { Loading } from '../../parts/controls/Loading.tsx';
import { More } from '../../parts/controls/More.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { Downloads } from '../tables/Downloads.tsx';
import { None } from './None.tsx';
import { Picked } from './Picked.tsx';
import { SignsFilters } from './SignsFilters.tsx';
import { SignsTable } from './SignsTable.tsx';
import { useSignsTexts } from './texts.ts';
import { useSigns } from './useSigns.ts';
import '../style/signs.css';

export function Signs() {
  const { list } = useSignsTexts();
  const { found, error, refetch, loadMore, fileFor, filter, change, hrefFor } = useSigns();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const mayDo = [useMay('ORDERS_EDIT'), useMay('ROUNDS_EDIT'), useMay('SIGNS_EDIT')].some(Boolean);
  const pick = (code: string, isPicked: boolean) =>
    setPicked(
      (before) => new Set(isPicked ? [...before, code] : [...before].filter((each) => each !== code)),
    );
  const usable = found?.nodes.flatMap(({ code, isRetired }) => (isRetired ? [] : [code])) ?? [];
  const areAll = usable.length > 0 && usable.every((code) => picked.has(code));
  return (
    <>
      <Title>{list.title}</Title>
      <p>{list.lead}</p>
      <SignsFilters {...{ filter, change, hrefFor, found }} />
      {filter.location !== null && (
        <p>
          {list.oneOf} <Link to={hrefFor({ location: null })}>{list.clear}</Link>
        </p>
      )}
      {error && <Problem error={error} onRetry={refetch} />}
      {!found && !error && <Loading />}
      {found?.totalCount === 0 && <None filter={filter} onClear={change} />}
      {found && found.totalCount > 0 && (
        <>
          {mayDo && usable.length > 0 && (
            <label className="pick-all">
              <input
                type="checkbox"
                checked={areAll}
                onChange={() =>
                  setPicked(
                    new Set(
                      areAll ? [...picked].filter((code) => !usable.includes(code)) : [...picked, ...usable],
                    ),
                  )
                }
              />
              {list.pickAll}
            </label>
          )}
          <SignsTable
            signs={found.nodes}
            caption={list.caption}
            picking={mayDo ? { picked, pick } : undefined}
          />
          <More shown={found.nodes.length} total={found.totalCount} load={loadMore} />
          <div className="actions">
            <Downloads fileFor={fileFor} />
          </div>
        </>
      )}
      <Picked codes={[...picked]} onClear={() => setPicked(new Set())} reload={refetch} />
    </>
  );
}
