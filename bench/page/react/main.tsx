// The vote page rendered in the browser instead: the same components, their data by Apollo Client.
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider, useQuery } from '@apollo/client/react';
import { createRoot } from 'react-dom/client';
import type { PageContext } from '../../../client/parts/page/context.ts';
import { VOTE_PAGE, VotePage } from '../../../client/citizen/VotePage.tsx';
import type { VotePageQuery } from '../../../client/generated/operations.ts';
import { textsIn } from '../../../client/text/texts.ts';

/** Put in by the build: the product's style, and the code of a place. */
declare const PRODUCT_STYLE: string;
declare const PRODUCT_CODE: string;

const query = gql(VOTE_PAGE);
const context: PageContext = {
  language: 'bg',
  texts: textsIn('bg'),
  languages: ['bg', 'en'],
  path: `/s/${PRODUCT_CODE}`,
  platformName: 'Kazva',
  publicUrl: location.origin,
  assets: {
    style: PRODUCT_STYLE,
    results: '',
    report: '',
    desk: '',
    display: '',
    print: '',
    script: '',
    tablet: '',
    turns: '',
    request: '',
    photo: '',
  },
};

function Page() {
  const { data } = useQuery<VotePageQuery>(query, { variables: { code: PRODUCT_CODE, language: 'bg' } });
  if (data?.sign.__typename !== 'Sign')
    return (
      <html lang="bg">
        <head />
        <body />
      </html>
    );
  return <VotePage context={context} sign={data.sign} ballotId={crypto.randomUUID()} />;
}

const client = new ApolloClient({ link: new HttpLink({ uri: '/graphql' }), cache: new InMemoryCache() });
createRoot(document).render(
  <ApolloProvider client={client}>
    <Page />
  </ApolloProvider>,
);
