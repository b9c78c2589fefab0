// The overview: this month beside the last one and the same a year ago, what changed, who answers, best and worst.
import { useQuery } from '@apollo/client/react';
import { monthAfter, monthsOf } from '../../charts/months.ts';
import { MonthTrend } from '../charts/MonthTrend.tsx';
import { OverviewDocument } from '../../generated/documents.ts';
import type { OverviewQuery } from '../../generated/operations.ts';
import { month, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ResultsPage } from '../results/parts/ResultsPage.tsx';
import { CameBy } from '../../parts/results/CameBy.tsx';
import { useFigureWording } from '../../parts/results/texts.ts';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { useViewFile } from '../results/parts/useViewFile.ts';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { Downloads } from '../tables/Downloads.tsx';
import { usePlacesLink } from '../tables/usePlacesLink.ts';
import type { Changes } from './changed.ts';
import { Changed } from './Changed.tsx';
import { Months } from './Months.tsx';
import { endsIn, Ranked } from './Ranked.tsx';
import { Unvisited, unvisitedOf } from '../visits/Unvisited.tsx';
import { useOverviewTexts } from './texts.ts';
import { useVisited, type Visited } from './useVisited.ts';
import '../style/overview.css';

/** A year and a month: so that the trend begins with the month that this one is compared with. */
const MONTHS = 12;

export function Overview() {
  const texts = useOverviewTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { filter, standing, today, query } = useResultsAddress();
  const { category, settlement } = filter;
  const fileFor = useViewFile('overview');
  const narrowed = { municipality: slug, category, settlement, standing };
  const visited = useVisited(narrowed);
  const { data, previousData, error, refetch } = useQuery(OverviewDocument, {
    variables: {
      slug,
      language,
      filter: narrowed,
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
      actions={
        <>
          <ButtonLink to={`/${slug}/results/calendar${query}`}>{texts.calendar}</ButtonLink>
          {changes && <Downloads fileFor={fileFor} />}
        </>
      }
    >
      {changes ? (
        <div className="overview-of">
          <Months changes={changes} visited={visited} />
          <Changed changes={changes} />
          <Participation changes={changes} series={summary.series} ways={visited.ways} />
          <Ranked changes={changes} visited={visited} />
          <Unvisited {...unvisitedOf(shownOf(changes, visited))} />
        </div>
      ) : (
        <div className="notice">
          <p>
            <strong>{texts.empty}</strong>
          </p>
          <p>{say(texts.emptyLead, { threshold: wholeNumber(municipality.threshold, language) })}</p>
        </div>
      )}
    </ResultsPage>
  );
}

/** Every number of the month that is shown. */
const shownOf = (changes: Changes, visited: Visited) => [
  { ...changes.whole.now, response: visited.whole?.now },
  ...endsIn(changes)
    .flatMap(({ best, worst }) => [...best, ...worst])
    .map((item) => ({ ...item.now, response: visited.of(item) })),
];

type ParticipationProps = {
  changes: Changes;
  series: OverviewQuery['summary']['series'];
  ways: Visited['ways'];
};

/** How many ratings were published, month by month, with their average. */
function Participation({ changes: { now, before, whole }, series, ways }: ParticipationProps) {
  const { participation: texts } = useOverviewTexts();
  const wording = useFigureWording();
  const { language } = wording;
  const placesOf = usePlacesLink();
  // A month that goes on beside whole ones would look as if fewer people answered.
  const isRunning = useResultsAddress().today <= now.to;
  const written = (count: number) => wholeNumber(count, language);
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>
        {say(isRunning ? texts.soFar : texts.sentence, {
          month: month(now.from, language),
          count: written(whole.now.count),
          before:
            whole.before.count > 0
              ? say(isRunning ? texts.wholeBefore : texts.before, {
                  month: month(before.from, language),
                  count: written(whole.before.count),
                })
              : '',
          yearAgo:
            whole.yearAgo.count > 0
              ? say(isRunning ? texts.wholeYearAgo : texts.yearAgo, { count: written(whole.yearAgo.count) })
              : '',
        })}
      </p>
      <CameBy ways={ways} />
      <MonthTrend
        months={monthsOf(series)}
        title={texts.trend}
        hrefOf={(days) => placesOf({ period: 'OWN', ...days })}
      />
    </section>
  );
}
