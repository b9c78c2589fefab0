// What the municipality allows operators of the platform: what it allowed so far, and a form to allow more.
import { useQuery } from '@apollo/client/react';
import { AllowancesDocument } from '../../generated/documents.ts';
import { Loading } from '../../parts/controls/Loading.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { Give } from './Give.tsx';
import { Given } from './Given.tsx';
import { useAllowancesTexts } from '../../parts/texts/allowances.ts';

/** Whoever may not allow anything sees the list without buttons. */
export function Allowances() {
  const { slug } = useMembership().municipality;
  const texts = useAllowancesTexts();
  const mayEdit = useMay('ALLOWANCES_EDIT');
  const { data, previousData, error, refetch } = useQuery(AllowancesDocument, {
    variables: { slug },
    fetchPolicy: 'network-only',
  });
  const known = (data ?? previousData)?.allowances;
  return (
    <>
      <Title>{texts.title}</Title>
      <p className="lead">{texts.lead}</p>
      {error && <Problem error={error} onRetry={refetch} />}
      {known ? (
        <>
          <Given allowances={known} mayEdit={mayEdit} onRevoked={refetch} />
          {mayEdit && <Give onGiven={refetch} />}
        </>
      ) : (
        !error && <Loading />
      )}
    </>
  );
}
