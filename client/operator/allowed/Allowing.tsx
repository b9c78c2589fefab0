// Reads what the municipality of the address allows today; where it does not allow what is needed, says so.
import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { AllowedDocument } from '../../generated/documents.ts';
import type { AllowableAction, AllowedQuery } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { OfCity } from '../cities/OfCity.tsx';
import { useOperatorTexts } from '../texts/operator.ts';

export type AllowedCity = NonNullable<AllowedQuery['operatedMunicipality']>;

type Props = {
  /** What the page inside does; without it, it does nothing that has to be allowed. */
  needs?: AllowableAction;
  children: (city: AllowedCity) => ReactNode;
};

export function Allowing({ needs, children }: Props) {
  const { slug = '' } = useParams();
  const language = useLanguage();
  const { allowed } = useOperatorTexts();
  const { data, error, refetch } = useQuery(AllowedDocument, {
    variables: { slug, language },
    fetchPolicy: 'network-only',
  });
  if (error || !data) return <Unanswered error={error} isWhole onRetry={refetch} />;
  const city = data.operatedMunicipality;
  if (!city) return <NotFound />;
  const isAllowed = needs === undefined || city.allowances.some(({ action }) => action === needs);
  if (isAllowed) return children(city);
  return (
    <>
      <OfCity {...city.municipality} title={allowed.not} />
      <p className="lead">{allowed.notLead}</p>
    </>
  );
}
