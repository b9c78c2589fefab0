// What was done: improvements that citizens see, first those after which ratings changed beyond chance, then the latest.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { LatestDoneDocument } from '../../generated/documents.ts';
import type { LatestDoneQuery } from '../../generated/operations.ts';
import { average, longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { nameIn, useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { useInDays } from '../shell/days.ts';
import { useHomeTexts } from './texts.ts';

/** Before and after are compared four months after something was done, which are at most so many days. */
const DAYS_COMPARED = 123;
const MOST_MEASURED = 3;

export function LatestDone() {
  const { done: texts } = useHomeTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { data, error, refetch } = useQuery(LatestDoneDocument, {
    variables: { slug, language, until: useInDays()(-DAYS_COMPARED) },
    fetchPolicy: 'cache-and-network',
  });
  const measured = data?.measured.nodes.filter(isMeasured).slice(0, MOST_MEASURED) ?? [];
  const done = data?.managedImprovements.nodes;
  return (
    <section>
      <h2>{texts.title}</h2>
      {error && <Problem error={error} onRetry={refetch} />}
      {done?.length === 0 && <p>{texts.none}</p>}
      {measured.length > 0 && (
        <>
          <p>{texts.measured}</p>
          <ul className="facts-list">
            {measured.map((each) => (
              <Measured key={each.id} {...each} />
            ))}
          </ul>
          <p>{texts.latest}</p>
        </>
      )}
      {done && done.length > 0 && (
        <ul className="facts-list">
          {done.map(({ id, text, improvement: { doneOn } }) => (
            <li key={id}>
              <Link to={`/${slug}/improvements/${id}`}>{nameIn(text, language)}</Link>
              <small>{longDay(doneOn, language)}</small>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to={`/${slug}/improvements`}>{texts.all}</Link>
      </p>
    </section>
  );
}

type Measured = LatestDoneQuery['measured']['nodes'][number];

const isMeasured = ({ improvement: { effect } }: Measured) =>
  effect.verdict === 'HIGHER' || effect.verdict === 'LOWER';

function Measured({ id, text, improvement }: Measured) {
  const { done: texts } = useHomeTexts();
  const language = useLanguage();
  const { slug, name } = useMembership().municipality;
  const { locations, category, settlement, effect } = improvement;
  const { before, after } = effect;
  return (
    <li>
      <Link to={`/${slug}/improvements/${id}`}>{nameIn(text, language)}</Link>
      {before.average !== null && after.average !== null && (
        <small>
          {say(texts.change, {
            where: locations[0]?.name ?? category?.name ?? settlement?.name ?? name,
            before: average(before.average, language),
            after: average(after.average, language),
          })}
        </small>
      )}
    </li>
  );
}
