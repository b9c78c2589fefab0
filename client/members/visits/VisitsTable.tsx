// Places with how many came, how many answered, and the share of them; those without visitors say so.
import { Link } from 'react-router';
import type { VisitedPlaceFragment } from '../../generated/operations.ts';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { longDay, percent, wholeNumber } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useVisitsTexts } from './texts.ts';

export function VisitsTable({ rows }: { rows: readonly VisitedPlaceFragment[] }) {
  const texts = useVisitsTexts();
  return <Table caption={texts.caption} columns={useColumns()} rows={rows} keyOf={({ id }) => id} />;
}

function useColumns(): readonly [Column<VisitedPlaceFragment>, ...Column<VisitedPlaceFragment>[]] {
  const texts = useVisitsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  return [
    {
      key: 'place',
      title: texts.columns.place,
      cell: ({ id, place, name }) => (
        <>
          <Link to={`/${slug}/results/places/${id}`}>{name}</Link>
          <small>{place}</small>
        </>
      ),
    },
    {
      key: 'visitors',
      title: texts.columns.visitors,
      isNumber: true,
      cell: ({ visitors, months }) =>
        visitors === null ? (
          <small className="not-enough">{texts.unknown}</small>
        ) : (
          <>
            {wholeNumber(visitors, language)}
            <small>{sayCount(texts.months, months, language)}</small>
          </>
        ),
    },
    {
      key: 'answers',
      title: texts.columns.answers,
      isNumber: true,
      cell: ({ visitors, answers }) => visitors !== null && wholeNumber(answers, language),
    },
    {
      key: 'rate',
      title: texts.columns.rate,
      isNumber: true,
      cell: ({ visitors, responseRate }) =>
        visitors !== null &&
        (responseRate === null ? (
          <small className="not-enough">{texts.noRate}</small>
        ) : (
          percent(responseRate, language)
        )),
    },
    {
      key: 'source',
      title: texts.columns.source,
      cell: ({ source, recordedOn }) =>
        source !== null &&
        recordedOn !== null && (
          <small>{say(texts.source, { source, day: longDay(recordedOn, language) })}</small>
        ),
    },
  ];
}
