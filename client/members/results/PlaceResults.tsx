// The page of one place: what is published of it, and what it is made of.
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { monthsOf } from '../../charts/months.ts';
import { Distribution } from '../../charts/Distribution.tsx';
import { Trend } from '../../charts/Trend.tsx';
import { PlaceResultsDocument } from '../../generated/documents.ts';
import { useLanguage } from '../language.tsx';
import { Loading } from '../shell/Loading.tsx';
import { useMembership } from '../shell/membership.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Problem } from '../shell/Problem.tsx';
import { Figure } from './parts/Figure.tsx';
import { HowLong } from './parts/HowLong.tsx';
import { ResultsPage } from './parts/ResultsPage.tsx';
import { useFigureWording } from './texts.ts';
import { useResultsAddress } from './useResultsAddress.ts';

export function PlaceResults() {
  const { id = '' } = useParams();
  const language = useLanguage();
  const wording = useFigureWording();
  const { slug } = useMembership().municipality;
  const { days, standing } = useResultsAddress();
  const { data, previousData, error, refetch } = useQuery(PlaceResultsDocument, {
    variables: { slug, id, language, standing, ...days },
    fetchPolicy: 'cache-and-network',
  });
  const found = data ?? previousData;
  if (!found) return error ? <Problem error={error} onRetry={refetch} /> : <Loading />;
  const { municipality, location, summary, always } = found;
  if (!municipality || !location) return <NotFound />;
  return (
    <ResultsPage
      title={location.name}
      narrowedBy={['period', 'standing']}
      municipality={municipality}
      isBusy={!data}
    >
      <Figure summary={summary} size="large" />
      {summary.count > 0 && <Distribution distribution={summary.distribution} wording={wording} />}
      <Trend months={monthsOf(always.series)} wording={wording} />
      <p>
        <HowLong pace={location.pace} />
      </p>
    </ResultsPage>
  );
}
