// The openings of a municipality that allows operators to judge whether ratings count.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { AllowedOpeningsDocument } from '../../generated/documents.ts';
import type { Standing } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { StandingChoice } from '../../parts/openings/StandingChoice.tsx';
import { Rows } from '../../parts/openings/Rows.tsx';
import { NextPage } from '../../parts/controls/More.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { OfCity } from '../cities/OfCity.tsx';
import { useOperatorTexts } from '../texts/operator.ts';
import { Allowing, type AllowedCity } from './Allowing.tsx';
import '../../parts/style/results-tables.css';

export function AllowedOpenings() {
  return <Allowing needs="OPENINGS_RECLASSIFY">{(city) => <Read city={city} />}</Allowing>;
}

function Read({ city: { municipality } }: { city: AllowedCity }) {
  const language = useLanguage();
  const { allowed } = useOperatorTexts();
  const { slug } = municipality;
  const [standing, setStanding] = useState<Standing | null>(null);
  const { data, previousData, error, refetch, fetchMore } = useQuery(AllowedOpeningsDocument, {
    variables: { slug, language, standing },
    fetchPolicy: 'no-cache',
  });
  const found = (data ?? previousData)?.openings;
  if (error || !found) return <Unanswered error={error} isWhole onRetry={refetch} />;
  const more = () =>
    fetchMore({
      variables: { after: found.pageInfo.endCursor },
      updateQuery: (known, { fetchMoreResult: { openings } }) => ({
        openings: { ...openings, nodes: [...known.openings.nodes, ...openings.nodes] },
      }),
    });
  return (
    <>
      <OfCity {...municipality} title={allowed.openings} />
      <p className="lead">{allowed.openingsLead}</p>
      <div className="narrowing">
        <StandingChoice value={standing} onChange={setStanding} />
      </div>
      <div className="wide" aria-busy={!data}>
        {found.nodes.length === 0 ? (
          <p role="status">{allowed.noOpenings}</p>
        ) : (
          <Rows key={standing} slug={slug} openings={found.nodes} caption={allowed.openings} mayDecide />
        )}
        {found.pageInfo.hasNextPage && <NextPage load={more} />}
      </div>
    </>
  );
}
