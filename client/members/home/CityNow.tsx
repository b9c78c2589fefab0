// How the municipality does this month, for whoever looks at all of it: services, the poorest places, what changed.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { BallTrack } from '../../charts/BallTrack.tsx';
import { monthAfter } from '../../charts/months.ts';
import { OverviewDocument } from '../../generated/documents.ts';
import { month, signed, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { Figure } from '../../parts/results/Figure.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { Changed } from '../overview/Changed.tsx';
import type { Changes } from '../overview/changed.ts';
import { useOverviewTexts } from '../overview/texts.ts';
import { useVisited, type Visited } from '../overview/useVisited.ts';
import { useResultLinks } from '../results/parts/useResultLinks.ts';
import { Deeds } from '../deeds/Deeds.tsx';
import { PublishedUpTo } from '../results/parts/PublishedUpTo.tsx';
import { useInDays } from '../shell/days.ts';
import { Unvisited, unvisitedOf } from '../visits/Unvisited.tsx';
import { useHomeTexts } from './texts.ts';

/** As many months as the overview asks for, which is opened next: it is answered already then. */
const MONTHS = 12;
const SERVICES = 5;
const POOREST = 3;

type Part = 'day' | 'services' | 'poorest' | 'changed';

export type CityNowProps = {
  parts: readonly Part[];
  /** The parts of the page of which it is said here, once, how many have no visitors that are known. */
  visitedOf?: readonly Part[];
};

const NONE: readonly Part[] = [];

/** The parts in their order, of which `day` is up to when is published; where nothing ever was, what to wait for stands in its place. */
export function CityNow({ parts, visitedOf = NONE }: CityNowProps) {
  const language = useLanguage();
  const overview = useOverviewTexts();
  const { slug } = useMembership().municipality;
  const today = useInDays()(0);
  const filter = { municipality: slug, category: null, settlement: null, standing: ['COUNTED' as const] };
  const visited = useVisited(filter);
  const { data, previousData, error, refetch } = useQuery(OverviewDocument, {
    variables: {
      slug,
      language,
      filter,
      from: monthAfter(today, -MONTHS),
    },
    fetchPolicy: 'cache-and-network',
  });
  const found = data ?? previousData;
  // That it is under way the list of what waits says for the whole page.
  if (!found) return error ? <Problem error={error} onRetry={refetch} /> : null;
  const { municipality, changes } = found;
  if (!municipality) return <NotFound />;
  if (!changes)
    return parts.includes('day') ? (
      <div className="notice">
        <p>
          <strong>{overview.empty}</strong>
        </p>
        <p>{say(overview.emptyLead, { threshold: wholeNumber(municipality.threshold, language) })}</p>
      </div>
    ) : null;
  return (
    <>
      {parts.map((part) =>
        part === 'day' ? (
          <PublishedUpTo key={part} municipality={municipality} />
        ) : part === 'services' ? (
          <Services key={part} changes={changes} visited={visited} />
        ) : part === 'poorest' ? (
          <Poorest key={part} changes={changes} visited={visited} />
        ) : (
          <Changed key={part} changes={changes} />
        ),
      )}
      <Unvisited
        {...unvisitedOf([
          ...(visitedOf.includes('services') ? mostRated(changes, visited) : []),
          ...(visitedOf.includes('poorest') ? poorestOf(changes, visited) : []),
        ])}
      />
    </>
  );
}

type ShownProps = { changes: Changes; visited: Visited };

const mostRated = ({ byCategory }: Changes, visited: Visited) =>
  byCategory
    .filter(({ change }) => change.now.count > 0)
    .toSorted((a, b) => b.change.now.count - a.change.now.count)
    .slice(0, SERVICES)
    .map(({ category, change: { now, sinceBefore } }) => ({
      category,
      sinceBefore,
      ...now,
      response: visited.of({ kind: 'category', id: category.id }),
    }));

const poorestOf = ({ worst }: Changes, visited: Visited) =>
  worst.slice(0, POOREST).map(({ location, change: { now } }) => ({
    location,
    ...now,
    response: visited.of({ kind: 'location', id: location.id }),
  }));

/** The services with the most ratings of the month, each with how it changed since the month before. */
function Services({ changes, visited }: ShownProps) {
  const { services, verdicts } = useHomeTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const wayTo = useResultLinks(changes.now);
  const most = mostRated(changes, visited);
  if (most.length === 0) return null;
  return (
    <section>
      <h2>{services.title}</h2>
      <p>{say(services.lead, { month: month(changes.now.from, language) })}</p>
      <ul className="figures">
        {most.map(({ category, sinceBefore, ...now }) => (
          <li key={category.id}>
            <span className="name">
              <Link to={wayTo({ kind: 'category', id: category.id })}>{category.name}</Link>
              {sinceBefore && (
                <small>
                  {say(services.before, {
                    verdict: verdicts[sinceBefore.verdict],
                    amount: signed(sinceBefore.amount, language),
                    month: month(changes.before.from, language),
                  })}
                </small>
              )}
            </span>
            <Figure summary={now} />
            {now.average !== null && <BallTrack average={now.average} interval={now.interval} />}
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/${slug}/results/places?by=categories`}>{services.all}</Link>
      </p>
    </section>
  );
}

/** The places with the lowest bound of the month. */
function Poorest({ changes, visited }: ShownProps) {
  const { poorest } = useHomeTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const wayTo = useResultLinks(changes.now);
  const places = poorestOf(changes, visited);
  if (places.length === 0) return null;
  return (
    <section>
      <h2>{poorest.title}</h2>
      <p>{say(poorest.lead, { month: month(changes.now.from, language) })}</p>
      <ul className="figures">
        {places.map(({ location, ...now }) => (
          <li key={location.id}>
            <span className="name">
              <Link to={wayTo({ kind: 'location', id: location.id })}>{location.name}</Link>
              <small>{location.settlement.name}</small>
            </span>
            <Figure summary={now} />
            {now.average !== null && <BallTrack average={now.average} interval={now.interval} />}
            <div className="actions">
              <Deeds place={location} />
            </div>
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/${slug}/results/places`}>{poorest.all}</Link>
      </p>
    </section>
  );
}
