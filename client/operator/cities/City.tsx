// One municipality: how it does, whether it works, and where it is found.
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { CityDocument } from '../../generated/documents.ts';
import type { OperatedCityFragment } from '../../generated/operations.ts';
import { useLanguage } from '../../members/language.tsx';
import { ButtonLink } from '../../members/parts/Button.tsx';
import { Loading } from '../../members/shell/Loading.tsx';
import { NotFound } from '../../members/shell/NotFound.tsx';
import { Problem } from '../../members/shell/Problem.tsx';
import { Title } from '../../members/shell/Title.tsx';
import { longDay, longMoment, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useOperatorTexts } from '../texts.ts';
import { AddressForm } from './AddressForm.tsx';
import { StateForm } from './StateForm.tsx';

export function City() {
  const { slug = '' } = useParams();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(CityDocument, {
    variables: { slug, language },
    fetchPolicy: 'network-only',
  });
  if (error) return <Problem error={error} isWhole onRetry={refetch} />;
  if (!data) return <Loading />;
  const city = data.operatedMunicipality;
  if (!city) return <NotFound />;
  const read = async () => (await refetch()).data?.operatedMunicipality ?? city;
  return (
    <>
      <Title>{city.municipality.name}</Title>
      <Facts city={city} />
      <StateForm city={city} read={read} />
      <AddressForm city={city} read={read} />
    </>
  );
}

function Facts({ city }: { city: OperatedCityFragment }) {
  const language = useLanguage();
  const { city: texts, states, allowed, erasures } = useOperatorTexts();
  const { state, suspendedAt, suspendedWhy, locationCount, openedOn, isBehind, publishedDays, signs } = city;
  const published = publishedDays.reduce((sum, { count }) => sum + count, 0);
  const number = (value: number) => wholeNumber(value, language);
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{texts.state}</dt>
          <dd>{states[state]}</dd>
        </div>
        <div>
          <dt>{texts.places}</dt>
          <dd>{number(locationCount)}</dd>
        </div>
        <div>
          <dt>{texts.published}</dt>
          <dd>{number(published)}</dd>
        </div>
        <div>
          <dt>{texts.opened}</dt>
          <dd>{openedOn === null ? texts.never : longDay(openedOn, language)}</dd>
        </div>
        <div>
          <dt>{texts.signs}</dt>
          <dd>
            {say(texts.signsBy, {
              isNew: number(signs.isNew),
              printed: number(signs.printed),
              damaged: number(signs.damaged),
            })}
          </dd>
        </div>
      </dl>
      {isBehind && <p className="notice wrong">{texts.behind}</p>}
      {suspendedAt !== null && (
        <p className="notice">
          {say(texts.suspendedSince, { moment: longMoment(suspendedAt, language), why: suspendedWhy ?? '' })}
        </p>
      )}
      <p>
        <ButtonLink to="/">{texts.all}</ButtonLink>{' '}
        <ButtonLink to={`/cities/${city.municipality.slug}/allowed`}>{allowed.link}</ButtonLink>{' '}
        <ButtonLink to={`/cities/${city.municipality.slug}/erasure`}>{erasures.plan}</ButtonLink>
      </p>
    </>
  );
}
