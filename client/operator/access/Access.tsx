// Who gets into a municipality, and what an operator does for whoever does not get in.
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { AccessDocument, TakeMemberFactorDocument } from '../../generated/documents.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useSave } from '../../parts/forms/useSave.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { OfCity } from '../cities/OfCity.tsx';
import { useAccessTexts } from '../texts/access.ts';
import { InviteAdmin } from '../cities/InviteAdmin.tsx';
import { FurtherAdmin } from './FurtherAdmin.tsx';
import { LostFactor } from './LostFactor.tsx';
import { PrintToken } from './PrintToken.tsx';

export function Access() {
  const { slug = '' } = useParams();
  const language = useLanguage();
  const texts = useAccessTexts();
  const { data, error, refetch } = useQuery(AccessDocument, {
    variables: { slug, language },
    fetchPolicy: 'network-only',
  });
  if (error || !data) return <Unanswered error={error} isWhole onRetry={refetch} />;
  const city = data.operatedMunicipality;
  if (!city) return <NotFound />;
  return (
    <>
      <OfCity {...city.municipality} title={texts.title} />
      {city.isJoined ? (
        <FurtherAdmin slug={city.municipality.slug} />
      ) : (
        <InviteAdmin slug={city.municipality.slug} />
      )}
      <FactorOfMember slug={city.municipality.slug} />
      <PrintToken slug={city.municipality.slug} />
    </>
  );
}

function FactorOfMember({ slug }: { slug: string }) {
  const { whyHint, factor } = useAccessTexts();
  const { save } = useSave(TakeMemberFactorDocument);
  return (
    <LostFactor
      told={factor.told}
      whyHint={whyHint}
      faults={{ UNKNOWN: factor.unknown, INCOMPLETE: factor.none, NOT_ALLOWED: factor.operator }}
      send={(values) => save({ input: { municipality: slug, ...values } }, (taken) => taken)}
    />
  );
}
