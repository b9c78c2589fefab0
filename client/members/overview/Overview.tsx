// The overview: this month beside the last one and the same a year ago, what changed, who answers, best and worst.
import { useQuery } from '@apollo/client/react';
import { monthAfter } from '../../charts/months.ts';
import { OverviewDocument } from '../../generated/documents.ts';
import { wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ResultsPage } from '../results/parts/ResultsPage.tsx';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { useViewFile } from '../results/parts/useViewFile.ts';
import { Loading } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Downloads } from '../tables/Downloads.tsx';
import { Changed } from './Changed.tsx';
import { Months } from './Months.tsx';
import { Participation } from './Participation.tsx';
import { Ranked } from './Ranked.tsx';
import { useOverviewTexts } from './texts.ts';
import { Waiting } from './Waiting.tsx';
import '../style/overview.css';

/** A year and a month: so that the trend begins with the month that this one is compared with. */
const MONTHS = 12;

export function Overview() {
  const texts = useOverviewTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { filter, standing, today } = useResultsAddress();
  const { category, settlement } = filter;
  const fileFor = useViewFile('overview');
  const { data, previousData, error, refetch } = useQuery(OverviewDocument, {
    variables: {
      slug,
      language,
      filter: { municipality: slug, category, settlement, standing },
      from: monthAfter(today, -MONTHS),
    },
    fetchPolicy: 'cache-and-network',
  });
  const found = data ?? previousData;
  if (!found) return error ? <Problem error={error} onRetry={refetch} /> : <Loading />;
  const { municipality, changes, summary } = found;
  if (!municipality) return <NotFound />;
  return (
    <ResultsPage
      title={texts.title}
      narrowedBy={['category', 'settlement', 'standing']}
      municipality={municipality}
      days={
        changes ? { from: changes.now.from, to: changes.now.to < today ? changes.now.to : today } : undefined
      }
      isBusy={!data}
      actions={changes && <Downloads fileFor={fileFor} />}
    >
      {changes ? (
        <div className="overview-of">
          <Months changes={changes} />
          <Changed changes={changes} />
          <Participation changes={changes} series={summary.series} />
          <Ranked changes={changes} />
        </div>
      ) : (
        <div className="notice">
          <p>
            <strong>{texts.empty}</strong>
          </p>
          <p>{say(texts.emptyLead, { threshold: wholeNumber(municipality.threshold, language) })}</p>
        </div>
      )}
      <Waiting />
    </ResultsPage>
  );
}
