// A map of points, each a link, with the list behind it, which has every number.
import { useRef } from 'react';
import { Link } from 'react-router';
import type { ResultsMunicipalityFragment } from '../../generated/operations.ts';
import { isDrawn, MapFigure } from '../../map/MapFigure.tsx';
import { mapBg } from '../../text/map.bg.ts';
import { mapEn } from '../../text/map.en.ts';
import { sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { Figure } from '../../parts/results/Figure.tsx';
import type { Narrowing } from '../results/parts/Filters.tsx';
import { ResultsPage } from '../results/parts/ResultsPage.tsx';
import { useResultsAddress, writeFilter } from '../results/parts/useResultsAddress.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { ListOrMap } from '../shell/ListOrMap.tsx';
import { Downloads } from '../tables/Downloads.tsx';
import { Nothing } from '../tables/Nothing.tsx';
import { useTablesTexts } from '../tables/texts.ts';
import { Drawn } from './Drawn.tsx';
import type { FiguredPoint } from './points.ts';
import '../../map/map.css';
import '../../parts/style/results-tables.css';

const maps = { bg: mapBg, en: mapEn };

/** With what lies below its points; null: an outline. */
export type MappedMunicipality = ResultsMunicipalityFragment & { readonly boundary: string | null };

type Props = {
  narrowedBy: readonly Narrowing[];
  municipality: MappedMunicipality | undefined;
  /** Undefined until they are there. */
  points: readonly FiguredPoint[] | undefined;
  /** Where the server draws them. */
  drawing: string;
  /** Their list as a file. */
  fileFor: (ending: 'csv' | 'xlsx') => string;
  isBusy: boolean;
  error: Error | undefined;
  refetch: () => unknown;
};

export function MapPage({ narrowedBy, municipality, points, drawing, ...props }: Props) {
  const { isBusy, error, refetch, fileFor } = props;
  const language = useLanguage();
  const { map } = useTablesTexts();
  const { query } = useResultsAddress();
  const list = useRef<HTMLDivElement>(null);
  const columns = useColumns(points?.[0]?.places !== null);
  return (
    <ResultsPage
      title={map.title}
      lead={<p>{map.lead}</p>}
      beside={<ListOrMap list="results/places" map="results/map" query={query} />}
      narrowedBy={narrowedBy}
      municipality={municipality}
      isBusy={isBusy}
      actions={<Downloads fileFor={fileFor} />}
    >
      <Unanswered answer={points} error={error} onRetry={refetch} />
      {points?.length === 0 && <Nothing title={map.none} lead={map.noneLead} />}
      {points && points.length > 0 && (
        <>
          {isDrawn(points) && (
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
              <MapFigure
                texts={maps[language]}
                hasWaiting={points.some(isWaiting)}
                hasBoundary={!!municipality?.boundary}
              >
                <Drawn address={drawing} />
              </MapFigure>
            </>
          )}
          <div ref={list} id="list" tabIndex={-1}>
            <Table
              caption={map.list}
              isCaptionSeen
              isOfFigures
              columns={columns}
              rows={points}
              keyOf={({ id }) => id}
            />
          </div>
        </>
      )}
    </ResultsPage>
  );
}

const isWaiting = ({ position, average }: FiguredPoint): boolean => position !== null && average === null;

/** A settlement leads to the map of its places, a place to its own page. */
function useColumns(isOfSettlements: boolean): readonly [Column<FiguredPoint>, ...Column<FiguredPoint>[]] {
  const language = useLanguage();
  const { columns, placesOf } = useTablesTexts();
  const { slug } = useMembership().municipality;
  const { filter, query } = useResultsAddress();
  const linkTo = (id: string) =>
    isOfSettlements
      ? `?${new URLSearchParams(writeFilter({ ...filter, settlement: id }))}`
      : `/${slug}/results/places/${id}${query}`;
  return [
    {
      key: 'name',
      title: isOfSettlements ? columns.settlement : columns.place,
      cell: ({ id, name, places }) => (
        <>
          <Link to={linkTo(id)}>{name}</Link>
          {places !== null && <small>{sayCount(placesOf, places, language)}</small>}
        </>
      ),
    },
    { key: 'average', title: columns.average, cell: (point) => <Figure summary={point} size="line" /> },
  ];
}
