// The municipalities of the platform, each with how it does.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { CitiesDocument } from '../../generated/documents.ts';
import type { CitiesQuery } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Table, type Column } from '../../parts/controls/Table.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { wholeNumber } from '../../text/formats.ts';
import { useAccessTexts } from '../texts/access.ts';
import { useOperatorTexts } from '../texts/operator.ts';

type City = CitiesQuery['operatedMunicipalities'][number];

export function Cities() {
  const language = useLanguage();
  const { cities: texts, platform, erasures } = useOperatorTexts();
  const { operators } = useAccessTexts();
  const { data, error, refetch } = useQuery(CitiesDocument, {
    variables: { language },
    fetchPolicy: 'cache-and-network',
  });
  const columns = useColumns();
  if (error || !data) return <Unanswered error={error} isWhole onRetry={refetch} />;
  const rows = data.operatedMunicipalities;
  return (
    <>
      <Title>{texts.title}</Title>
      <p className="lead">{rows.length > 0 ? texts.lead : texts.none}</p>
      <div className="actions">
        <ButtonLink to="/onboarding">{texts.onboard}</ButtonLink>
        <ButtonLink to="/platform">{platform.title}</ButtonLink>
        <ButtonLink to="/operators">{operators.title}</ButtonLink>
        <ButtonLink to="/erasures">{erasures.title}</ButtonLink>
      </div>
      {rows.length > 0 && (
        <div className="wide">
          <Table
            caption={texts.title}
            columns={columns}
            rows={rows}
            keyOf={({ municipality }) => municipality.slug}
          />
        </div>
      )}
    </>
  );
}

function useColumns(): readonly [Column<City>, ...Column<City>[]] {
  const language = useLanguage();
  const { cities: texts, states } = useOperatorTexts();
  return [
    {
      key: 'name',
      title: texts.name,
      cell: ({ municipality: { name, slug } }) => (
        <>
          <Link to={`/cities/${slug}`}>{name}</Link> <small>{slug}</small>
        </>
      ),
    },
    {
      key: 'state',
      title: texts.state,
      cell: ({ state }) => states[state],
    },
    {
      key: 'places',
      title: texts.places,
      isNumber: true,
      cell: ({ locationCount }) => wholeNumber(locationCount, language),
    },
  ];
}
