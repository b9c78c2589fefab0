// A local member's places as cards: how each stands, what changed, what waits there.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { BallTrack } from '../../charts/BallTrack.tsx';
import { MyPlacesDocument } from '../../generated/documents.ts';
import type { MyPlacesQuery } from '../../generated/operations.ts';
import { signed } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { Figure } from '../../parts/results/Figure.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Deeds } from '../deeds/Deeds.tsx';
import { HowLong } from '../results/parts/HowLong.tsx';
import { daysOf } from '../results/parts/periods.ts';
import { PublishedUpTo } from '../results/parts/PublishedUpTo.tsx';
import { useInDays } from '../shell/days.ts';
import { Unvisited, unvisitedOf } from '../visits/Unvisited.tsx';
import { useHomeTexts } from './texts.ts';
import type { Own } from '../shell/useOwn.ts';

export type MyPlacesProps = { own: Own };

export function MyPlaces({ own }: MyPlacesProps) {
  const { mine } = useHomeTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { settlement, category, locations } = own;
  // The days that the pages show to whom nothing was chosen, where the links lead.
  const days = daysOf('MONTHS_12', useInDays()(0));
  const { data, previousData, error, refetch } = useQuery(MyPlacesDocument, {
    variables: {
      slug,
      language,
      filter: { municipality: slug, settlement, category },
      locations: locations?.split(',') ?? null,
      ...days,
    },
    fetchPolicy: 'cache-and-network',
  });
  const found = data ?? previousData;
  return (
    <section className="mine">
      <h2>{mine.title}</h2>
      {error && <Problem error={error} onRetry={refetch} />}
      {found?.municipality && <PublishedUpTo municipality={found.municipality} />}
      {found?.placeResults.totalCount === 0 && <p>{mine.none}</p>}
      {found && found.placeResults.totalCount > 0 && (
        <>
          <p>{mine.lead}</p>
          <ul className="cards">
            {found.placeResults.nodes.map((row) => (
              <Card key={row.location.id} row={row} work={workAt(found, row.location.id)} />
            ))}
          </ul>
          <Unvisited
            {...unvisitedOf(
              found.placeResults.nodes.map(({ result, response }) => ({ count: result.count, response })),
            )}
          />
          <p>
            <Link to={`/${slug}/results/places?${new URLSearchParams(own)}`}>
              {sayCount(mine.all, found.placeResults.totalCount, language)}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}

const workAt = ({ workAtPlaces }: MyPlacesQuery, id: string) =>
  workAtPlaces.find(({ location }) => location === id);

type CardProps = {
  row: MyPlacesQuery['placeResults']['nodes'][number];
  work: MyPlacesQuery['workAtPlaces'][number] | undefined;
};

function Card({ row: { location, result, response, pace }, work }: CardProps) {
  const { mine, verdicts } = useHomeTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { id, name, settlement } = location;
  const ways = [
    { count: work?.tasks ?? 0, forms: mine.tasks, to: 'tasks' },
    { count: work?.alerts ?? 0, forms: mine.alerts, to: 'alerts?state=NEW' },
    { count: work?.comments ?? 0, forms: mine.comments, to: `comments?location=${id}` },
  ].filter(({ count }) => count > 0);
  return (
    <li>
      <h3>
        <Link to={`/${slug}/results/places/${id}`}>{name}</Link> <small>{settlement.name}</small>
      </h3>
      <Figure summary={{ ...result, response }} />
      {result.average !== null && <BallTrack average={result.average} interval={result.interval} />}
      {result.count === 0 && <HowLong pace={pace} size="row" />}
      {result.change && (
        <p>
          {say(mine.change, {
            amount: signed(result.change.amount, language),
            verdict: verdicts[result.change.verdict],
          })}
        </p>
      )}
      {ways.length > 0 && (
        <ul aria-label={mine.open}>
          {ways.map(({ count, forms, to }) => (
            <li key={to}>
              <Link to={`/${slug}/${to}`}>{sayCount(forms, count, language)}</Link>
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Deeds place={location} />
      </div>
    </li>
  );
}
