// The map of signs by state, drawn by the server; the same as a list behind it.
import { useRef } from 'react';
import { More } from '../../parts/controls/More.tsx';
import { Drawn } from '../map/Drawn.tsx';
import { MARK_PATHS, MARKS } from '../../map/marks.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { ListOrMap } from '../shell/ListOrMap.tsx';
import { None } from './None.tsx';
import { SignsFilters } from './SignsFilters.tsx';
import { SignsTable } from './SignsTable.tsx';
import { useSignsTexts } from './texts.ts';
import { useSigns } from './useSigns.ts';
import '../../map/map.css';
import '../style/signs.css';

export function SignMap() {
  const { map, chips } = useSignsTexts();
  const { found, error, refetch, loadMore, fileFor, filter, isNarrowed, change, clear, hrefFor, query } =
    useSigns();
  const list = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className="headed wide">
        <Title>{map.title}</Title>
        <ListOrMap list="signs" map="signs/map" query={`?${new URLSearchParams(query)}`} />
      </div>
      <p>{map.lead}</p>
      <SignsFilters filter={filter} change={change} hrefFor={hrefFor} found={found} />
      <Unanswered answer={found} error={error} onRetry={refetch} />
      {found?.totalCount === 0 && <None isNarrowed={isNarrowed} onClear={clear} />}
      {found && found.totalCount > 0 && (
        <>
          <a
            className="skip"
            href="#list"
            onClick={(event) => {
              // Not by the address: going back would stop here.
              event.preventDefault();
              list.current?.focus();
            }}
          >
            {map.toList}
          </a>
          <figure className="map signs-map">
            <Drawn address={fileFor('svg')} />
            <ul className="marks" aria-label={map.legend}>
              {MARKS.map((mark) => (
                <li key={mark} className={mark}>
                  <svg viewBox="-10 -10 20 20" aria-hidden="true">
                    <path d={MARK_PATHS[mark]} />
                  </svg>
                  {chips[mark]}
                </li>
              ))}
            </ul>
            <figcaption className="small">{map.credit}</figcaption>
          </figure>
          <div ref={list} id="list" tabIndex={-1} className="wide">
            <SignsTable signs={found.nodes} caption={map.caption} />
            <More shown={found.nodes.length} total={found.totalCount} load={loadMore} />
          </div>
        </>
      )}
    </>
  );
}
