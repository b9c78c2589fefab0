// The overview: this month beside the last one and the same a year ago, what changed, who answers, best and worst.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { monthAfter, monthsOf } from '../../charts/months.ts';
import { Trend } from '../../charts/Trend.tsx';
import { OverviewDocument } from '../../generated/documents.ts';
import type { OverviewQuery } from '../../generated/operations.ts';
import { month, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage, useTexts } from '../../parts/language/language.tsx';
import { ResultsPage } from '../results/parts/ResultsPage.tsx';
import { useFigureWording } from '../../parts/results/texts.ts';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { useViewFile } from '../results/parts/useViewFile.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { usePagesOf } from '../../parts/shell/pages.ts';
import { Downloads } from '../tables/Downloads.tsx';
import type { Changes } from './changed.ts';
import { Changed } from './Changed.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { Months } from './Months.tsx';
import { Ranked } from './Ranked.tsx';
import { useOverviewTexts } from './texts.ts';
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
  if (!found) return <Unanswered error={error} onRetry={refetch} />;
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
      {!changes && <FirstSteps />}
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

type ParticipationProps = { changes: Changes; series: OverviewQuery['summary']['series'] };

/** How many ratings were published, month by month, with their average. */
function Participation({ changes: { now, before, whole }, series }: ParticipationProps) {
  const { participation: texts } = useOverviewTexts();
  const wording = useFigureWording();
  const { language } = wording;
  const written = (count: number) => wholeNumber(count, language);
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>
        {say(texts.sentence, {
          month: month(now.from, language),
          count: written(whole.now.count),
          before:
            whole.before.count > 0
              ? say(texts.before, { month: month(before.from, language), count: written(whole.before.count) })
              : '',
          yearAgo: whole.yearAgo.count > 0 ? say(texts.yearAgo, { count: written(whole.yearAgo.count) }) : '',
        })}
      </p>
      <Trend months={monthsOf(series)} wording={wording} title={texts.trend} />
    </section>
  );
}

/**
 * The ways to what a member may have to do. No numbers: what waits in the box is not known to anybody. Nothing where
 * the role may open none of it.
 */
function Waiting() {
  const { waiting } = useOverviewTexts();
  const { pages: names } = useTexts();
  const { slug } = useMembership().municipality;
  const pages = usePagesOf('act');
  if (pages.length === 0) return null;
  return (
    <section>
      <h2>{waiting.title}</h2>
      <ul className="ways">
        {pages.map(({ page, path }) => (
          <li key={path}>
            <Link to={`/${slug}/${path}`}>{names[page]}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
