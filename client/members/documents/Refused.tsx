// Stands in the place of documents that did not come: where their address may not stand on paper, it says why.
import { useQuery } from '@apollo/client/react';
import { PaperAddressDocument } from '../../generated/documents.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { codeOf } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { UnfitAddress } from '../../parts/paper-addresses/UnfitAddress.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { useDocumentsTexts } from './texts.ts';

type Props = { error: Error | undefined; onRetry: () => unknown };

export function Refused({ error, onRetry }: Props) {
  const { slug } = useMembership().municipality;
  const { title } = useDocumentsTexts();
  const isAddress = error !== undefined && codeOf(error) === 'ADDRESS_FIRST';
  const { data, error: own } = useQuery(PaperAddressDocument, {
    variables: { slug },
    skip: !isAddress,
    fetchPolicy: 'network-only',
  });
  if (!isAddress || !data) return <Unanswered error={isAddress ? own : error} onRetry={onRetry} />;
  return (
    <>
      <Title>{title}</Title>
      <UnfitAddress address={data.paperOrigin} />
    </>
  );
}
