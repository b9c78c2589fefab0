// How a municipality does, at a glance, and the ways to more of it.
import { useQuery } from '@apollo/client/react';
import type { OperatedCityFragment } from '../../generated/operations.ts';
import { CityStorageDocument } from '../../generated/documents.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { FactList } from '../../parts/controls/FactList.tsx';
import { longDay, longMoment, wholeNumber, fileSize } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { Due } from './Due.tsx';
import { useAccessTexts } from '../texts/access.ts';
import { useCityDataTexts } from '../texts/city-data.ts';
import { useOperatorTexts } from '../texts/operator.ts';

export function Facts({ city }: { city: OperatedCityFragment }) {
  const language = useLanguage();
  const { city: texts, states, allowed, erasures } = useOperatorTexts();
  const access = useAccessTexts();
  const { exports, identity, webhooks } = useCityDataTexts();
  const {
    state,
    suspendedAt,
    suspendedWhy,
    locationCount,
    openedOn,
    isBehind,
    publishedDays,
    signs,
    erasure,
  } = city;
  const published = publishedDays.reduce((sum, { count }) => sum + count, 0);
  const number = (value: number) => wholeNumber(value, language);
  return (
    <>
      <FactList
        facts={[
          [texts.state, states[state]],
          [texts.places, number(locationCount)],
          [texts.published, number(published)],
          [texts.opened, openedOn === null ? texts.never : longDay(openedOn, language)],
          [
            texts.signs,
            say(texts.signsBy, {
              isNew: number(signs.isNew),
              ordered: number(signs.ordered),
              printed: number(signs.printed),
              mounted: number(signs.mounted),
              damaged: number(signs.damaged),
            }),
          ],
          [texts.storage, <Storage key="storage" slug={city.municipality.slug} />],
        ]}
      />
      {erasure && <Due erasure={erasure} />}
      {isBehind && <p className="notice wrong">{texts.behind}</p>}
      {suspendedAt !== null && (
        <p className="notice">
          {say(texts.suspendedSince, { moment: longMoment(suspendedAt, language), why: suspendedWhy ?? '' })}
        </p>
      )}
      <div className="actions">
        <ButtonLink to="/">{texts.all}</ButtonLink>
        <ButtonLink to={`/cities/${city.municipality.slug}/access`}>{access.link}</ButtonLink>
        <ButtonLink to={`/cities/${city.municipality.slug}/documents`}>{access.papers.title}</ButtonLink>
        <ButtonLink to={`/cities/${city.municipality.slug}/identity`}>{identity.title}</ButtonLink>
        <ButtonLink to={`/cities/${city.municipality.slug}/webhooks`}>{webhooks.title}</ButtonLink>
        <ButtonLink to={`/cities/${city.municipality.slug}/export`}>{exports.title}</ButtonLink>
        <ButtonLink to={`/cities/${city.municipality.slug}/allowed`}>{allowed.link}</ButtonLink>
        <ButtonLink to={`/cities/${city.municipality.slug}/erasure`}>{erasures.plan}</ButtonLink>
      </div>
    </>
  );
}

/** How much room the rows of a municipality take; the page does not wait for it. */
function Storage({ slug }: { slug: string }) {
  const language = useLanguage();
  const { city: texts } = useOperatorTexts();
  const { data, loading } = useQuery(CityStorageDocument, { variables: { slug }, fetchPolicy: 'no-cache' });
  const bytes = data?.operatedMunicipality?.storageBytes;
  if (bytes === undefined) return loading ? texts.measuring : texts.unmeasured;
  return say(texts.storageHint, { size: fileSize(bytes, language) });
}
