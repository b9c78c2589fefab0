// Starts GraphiQL for this origin's /graphql; built from npm files, it loads nothing from anywhere else.
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { exampleQuery } from './example.ts';

/** One POST for each operation; headers typed into GraphiQL go with it. */
const fetcher: GraphiQLProps['fetcher'] = async (operation, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...options?.headers },
    body: JSON.stringify(operation),
  });
  return response.json();
};

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element for GraphiQL.');
createRoot(root).render(<GraphiQL fetcher={fetcher} defaultQuery={exampleQuery} />);
