// The erasure of a municipality: to be planned, or planned and to be cancelled.
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { PlannedErasureDocument } from '../../generated/documents.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Loading } from '../../parts/controls/Loading.tsx';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { OfCity } from '../cities/OfCity.tsx';
import { useOperatorTexts } from '../texts/operator.ts';
import { Planned } from './Planned.tsx';
import { PlanForm } from './PlanForm.tsx';

export function Erasure() {
  const { slug = '' } = useParams();
  const language = useLanguage();
  const { erasures } = useOperatorTexts();
  const { data, error, refetch } = useQuery(PlannedErasureDocument, {
    variables: { slug, language },
    fetchPolicy: 'network-only',
  });
  if (error) return <Problem error={error} isWhole onRetry={refetch} />;
  if (!data) return <Loading />;
  const city = data.operatedMunicipality;
  if (!city) return <NotFound />;
  const { municipality, erasure, erasureDays } = city;
  return (
    <>
      <OfCity {...municipality} title={erasures.plan} />
      {erasure ? (
        <Planned {...municipality} erasure={erasure} onCancelled={refetch} />
      ) : (
        <PlanForm slug={municipality.slug} days={erasureDays} onPlanned={refetch} />
      )}
      <div className="actions">
        <ButtonLink to="/erasures">{erasures.back}</ButtonLink>
      </div>
    </>
  );
}
