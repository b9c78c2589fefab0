// The page of one place: what is published of it, what it is made of, and what is known of it besides.
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { PlaceResultsDocument } from '../../generated/documents.ts';
import type {
  PlaceResultsQuery,
  PlaceImprovementFragment,
  PlaceAboutFragment,
} from '../../generated/operations.ts';
import { monthsOf } from '../../charts/months.ts';
import { MonthTrend } from '../charts/MonthTrend.tsx';
import { ScoreDistribution } from '../charts/ScoreDistribution.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Figure } from '../../parts/results/Figure.tsx';
import { HowLong } from './parts/HowLong.tsx';
import { ResultsPage } from './parts/ResultsPage.tsx';
import { About } from './place/About.tsx';
import { Answers } from './place/Answers.tsx';
import { Apart } from './place/Apart.tsx';
import { Chance } from './place/Chance.tsx';
import { Comments } from './place/Comments.tsx';
import { usePlaceResultsTexts } from './place/texts.ts';
import { Deeds } from '../deeds/Deeds.tsx';
import { Downloads } from '../tables/Downloads.tsx';
import { CameBy } from '../../parts/results/CameBy.tsx';
import { useFigureWording } from '../../parts/results/texts.ts';
import { Unvisited, unvisitedOf } from '../visits/Unvisited.tsx';
import { useResultsAddress, writeFilter } from './parts/useResultsAddress.ts';
import { useViewFile } from './parts/useViewFile.ts';
import { wholeNumber, average, month, spacedCode } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';

/** Published numbers are everybody's; what is known besides is asked for by those who may know it. */
export function PlaceResults() {
  const { id = '' } = useParams();
  const language = useLanguage();
  const wording = useFigureWording();
  const { place } = usePlaceResultsTexts();
  const { slug } = useMembership().municipality;
  const { days, standing, query, filter } = useResultsAddress();
  const readsComments = useMay('COMMENTS_READ');
  const readsAlerts = useMay('ALERTS_READ');
  const readsOpenings = useMay('OPENINGS_READ');
  const period = writeFilter({ ...filter, category: null, settlement: null, withUnconfirmed: false });
  const openings = `/${slug}/openings?${new URLSearchParams({ location: id, ...period })}`;
  const compared = new URLSearchParams({ items: `location-${id}`, ...writeFilter(filter) });
  const fileFor = useViewFile('place', { location: id });
  const isId = /^\d{1,18}$/.test(id);
  const { data, previousData, error, refetch } = useQuery(PlaceResultsDocument, {
    variables: { slug, id, language, standing, readsComments, readsAlerts, ...days },
    fetchPolicy: 'cache-and-network',
    skip: !isId,
  });
  const found = data ?? previousData;
  if (!isId) return <NotFound />;
  if (!found) return <Unanswered error={error} isWhole onRetry={refetch} />;
  const { municipality, location, summary, always, comments } = found;
  if (!municipality || !location) return <NotFound />;
  const { threshold, commentsAllowed, quietPlaces } = municipality;
  const { counted, managed, answers, improvements } = location;
  const months = monthsOf(always.series);
  const why = months.length > 0 ? 'period' : counted.unconfirmed ? 'apart' : 'never';
  return (
    <ResultsPage
      title={location.name}
      back={{ to: `/${slug}/results/places${query}`, name: place.back }}
      lead={<About location={location} />}
      narrowedBy={['period', 'standing']}
      municipality={municipality}
      isBusy={!data}
      beside={
        !location.isRetired && (
          <div className="actions">
            <Deeds place={location} />
          </div>
        )
      }
      actions={
        <>
          <ButtonLink to={`/${slug}/results/compare?${compared}`}>{place.compare}</ButtonLink>
          {readsOpenings && <ButtonLink to={openings}>{place.openings}</ButtonLink>}
          {managed && <ButtonLink to={`/${slug}/places/${id}`}>{place.manage}</ButtonLink>}
          {months.length > 0 && <Downloads fileFor={fileFor} />}
        </>
      }
    >
      {error && <Problem error={error} onRetry={refetch} />}
      <div className="beside">
        <div>
          {summary.count === 0 ? (
            <Nothing why={why} threshold={threshold} />
          ) : (
            <Figure summary={summary} size="large" />
          )}
          <CameBy ways={summary.ways} />
          <Unvisited {...unvisitedOf([summary])} />
          {!location.isRetired && <HowLong pace={location.pace} />}
        </div>
        {summary.count > 0 && <ScoreDistribution distribution={summary.distribution} of={location.name} />}
      </div>
      <Apart counted={counted} openings={readsOpenings ? `${openings}&standing=unconfirmed` : null} />
      <MonthTrend
        months={months}
        title={wording.texts.trend.title}
        hrefOf={(own) => `?${new URLSearchParams(writeFilter({ ...filter, period: 'OWN', ...own }))}`}
        of={location.name}
        deeds={{ improvements, alerts: found.alerts?.nodes ?? [] }}
      />
      {months.length > 0 && (
        <Chance place={id} filter={{ municipality: slug, location: id, standing }} of={location.name} />
      )}
      <Answers answers={answers} />
      <Pooled pools={quietPlaces.byCategory} category={location.category} />
      {commentsAllowed && comments && <Comments locationId={id} comments={comments.nodes} />}
      <div className="beside">
        <Improvements improvements={improvements} />
        {managed && location.kind !== 'TABLET' && <Signs signs={managed.signs} />}
      </div>
    </ResultsPage>
  );
}

type Props = {
  why: 'never' | 'period' | 'apart';
  /** The smallest group in which the municipality publishes. */
  threshold: number;
};

/** Why there is no number: never enough, not in this period, or only what is published apart. */
function Nothing({ why, threshold }: Props) {
  const language = useLanguage();
  const { place } = usePlaceResultsTexts();
  return (
    <div className="nothing">
      <p>
        <strong>{why === 'period' ? place.none : place.never}</strong>
      </p>
      <p>
        {why === 'never' && say(place.neverWhy, { threshold: wholeNumber(threshold, language) })}
        {why === 'period' && place.noneWhy}
        {why === 'apart' && place.onlyApart}
      </p>
    </div>
  );
}

type Municipality = NonNullable<PlaceResultsQuery['municipality']>;

type PooledProps = {
  pools: Municipality['quietPlaces']['byCategory'];
  category: { readonly id: string; readonly name: string };
};

/**
 * What rarely rated places of the same category published together: part of no number of this page. Nothing at all
 * where the category has no pool in the period.
 */
function Pooled({ pools, category }: PooledProps) {
  const { pooled } = usePlaceResultsTexts();
  const { language, texts } = useFigureWording();
  const pool = pools.find((each) => each.category.id === category.id)?.pool;
  if (!pool || pool.average === null) return null;
  return (
    <section>
      <h2>{pooled.title}</h2>
      <p>
        {say(pooled.lead, {
          category: category.name,
          average: average(pool.average, language),
          answers: sayCount(texts.results.answers, pool.count, language),
          places: wholeNumber(pool.places, language),
        })}
      </p>
    </section>
  );
}

/** What was improved at the place, the latest first. */
function Improvements({ improvements }: { improvements: readonly PlaceImprovementFragment[] }) {
  const language = useLanguage();
  const { improvements: texts } = usePlaceResultsTexts();
  return (
    <section>
      <h2>{texts.title}</h2>
      {improvements.length === 0 && <p>{texts.none}</p>}
      {improvements.length > 0 && (
        <ul className="facts-list">
          {improvements.map(({ id, text, doneOn }) => (
            <li key={id}>
              {text}
              <small>{month(doneOn, language)}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Managed = NonNullable<PlaceAboutFragment['managed']>;

/** The signs of the place, each with its state. For those who manage the place. */
function Signs({ signs }: Pick<Managed, 'signs'>) {
  const { signs: texts } = usePlaceResultsTexts();
  return (
    <section>
      <h2>{texts.title}</h2>
      {signs.length === 0 && <p>{texts.none}</p>}
      {signs.length > 0 && (
        <ul className="facts-list">
          {signs.map(({ code, state }) => (
            <li key={code}>
              <span className="code">{spacedCode(code)}</span>
              <small>{texts.states[state]}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
