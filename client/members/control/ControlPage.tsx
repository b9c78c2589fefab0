// The page of the control chart: of the city, or of the service and the settlement that the address names.
import { useQuery } from '@apollo/client/react';
import { ControlPageDocument } from '../../generated/documents.ts';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { writeCompared } from '../../parts/results/compared.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { ResultsPage } from '../results/parts/ResultsPage.tsx';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { Control } from './Control.tsx';
import { useControlTexts } from './texts.ts';

const ALWAYS = { from: null, to: null };

export function ControlPage() {
  const texts = useControlTexts();
  const { slug } = useMembership().municipality;
  const { filter, standing } = useResultsAddress();
  const { data } = useQuery(ControlPageDocument, { variables: { slug } });
  const { category, settlement } = filter;
  const items = (['category', 'settlement'] as const).flatMap((kind) => {
    const id = filter[kind];
    return id === null ? [] : [{ kind, id }];
  });
  const compared = new URLSearchParams({ items: writeCompared(items) });
  return (
    <ResultsPage
      title={texts.title}
      lead={<p>{texts.lead}</p>}
      narrowedBy={['category', 'settlement', 'standing']}
      municipality={data?.municipality ?? undefined}
      days={ALWAYS}
      actions={
        items.length > 0 && (
          <ButtonLink to={`/${slug}/results/compare?${compared}`}>{texts.compare}</ButtonLink>
        )
      }
    >
      <Control filter={{ municipality: slug, category, settlement, standing }} />
    </ResultsPage>
  );
}
