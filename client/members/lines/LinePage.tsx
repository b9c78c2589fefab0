// One line of public transport: what riders said of it, where it stops, which vehicles run on it.
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { LinePlacesDocument } from '../../generated/documents.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useFigureWording } from '../../parts/results/texts.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { say } from '../../text/say.ts';
import { ResultsPage } from '../results/parts/ResultsPage.tsx';
import { ALWAYS, Ridden } from './Ridden.tsx';
import { useLinesTexts } from './texts.ts';

export function LinePage() {
  const texts = useLinesTexts();
  const language = useLanguage();
  const { periods } = useFigureWording().texts.results;
  const { slug } = useMembership().municipality;
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(LinePlacesDocument, {
    variables: { slug, id, language },
    fetchPolicy: 'cache-and-network',
  });
  const city = data?.municipality;
  if (!city) return <Unanswered answer={city} error={error} onRetry={refetch} />;
  const [line] = city.lines;
  if (line === undefined) return <NotFound />;
  const { one } = texts;
  const isVehicle = (place: Place) => place.kind === 'VEHICLE';
  return (
    <ResultsPage
      title={[line.shortName, line.longName].filter(Boolean).join(' · ')}
      back={{ to: `/${slug}/places/lines`, name: one.back }}
      narrowedBy={[]}
      municipality={city}
      days={ALWAYS}
    >
      <p>
        <Ridden line={line} size="large" />
      </p>
      <p className="small">
        {say(texts.rule, { period: periods[city.poolPeriod], threshold: String(city.threshold) })}
      </p>
      {line.places === 0 && <p className="notice">{one.nowhere}</p>}
      <Places title={one.stops} places={line.locations.filter((place) => !isVehicle(place))} />
      <Places title={one.vehicles} places={line.locations.filter(isVehicle)} />
      <p className="hint">{one.vehiclesHow}</p>
    </ResultsPage>
  );
}

interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

function Places({ title, places }: { title: string; places: readonly Place[] }) {
  const { slug } = useMembership().municipality;
  if (places.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {places.map(({ id, name }) => (
          <li key={id}>
            <Link to={`/${slug}/places/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
