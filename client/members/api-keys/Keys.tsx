// Keys to the API: for whom each is, how much it allows, on which day it was used last.
import { useQuery } from '@apollo/client/react';
import { KeysDocument } from '../../generated/documents.ts';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Heading } from '../settings/Heading.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { KeyTable } from './KeyTable.tsx';
import { useApiKeysTexts } from './texts.ts';

/** Whoever may not issue sees the same without buttons. */
export function Keys() {
  const { slug } = useMembership().municipality;
  const { list } = useApiKeysTexts();
  const mayEdit = useMay('API_KEYS_EDIT');
  const { data, error, refetch } = useQuery(KeysDocument, {
    variables: { slug },
    // Never as it was: keys are used meanwhile.
    fetchPolicy: 'network-only',
  });
  return (
    <>
      <Heading area="keys" needs="API_KEYS_EDIT" />
      <p>{list.what}</p>
      {mayEdit && (
        <p>
          <ButtonLink to={`/${slug}/settings/keys/new`} weight="main">
            {list.issue}
          </ButtonLink>
        </p>
      )}
      <Unanswered answer={data} error={error} onRetry={refetch} />
      {data && <KeyTable keys={data.apiKeys} mayEdit={mayEdit} />}
    </>
  );
}
