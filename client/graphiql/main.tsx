// Starts GraphiQL for this origin's /graphql; built from npm files, it loads nothing from anywhere else.
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { FIRST_CITY, tabsFor, type Asked } from './examples.ts';

/** One POST for each operation; headers typed into GraphiQL go with it. */
async function send(operation: unknown, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(operation),
  });
  return response.json();
}

/** For a moment after another tab was chosen GraphiQL names the operation of the one before. */
const fetcher: GraphiQLProps['fetcher'] = async ({ operationName, ...operation }, options) => {
  const isThere = operationName != null && operation.query.includes(operationName);
  const asked = isThere ? { ...operation, operationName } : operation;
  return (await send(asked, options?.headers)) as Awaited<ReturnType<GraphiQLProps['fetcher']>>;
};

interface Cities {
  readonly data?: {
    readonly municipalities?: readonly {
      readonly slug: string;
      readonly locations: { readonly nodes: readonly { readonly id: string }[] };
    }[];
  };
}

/** A city of this platform; the names alone where nothing answers: whoever tries then hears why. */
async function findCity(): Promise<Asked> {
  const { data } = ((await send({ query: FIRST_CITY }).catch(() => ({}))) ?? {}) as Cities;
  const cities = data?.municipalities ?? [];
  const city = cities.find(({ locations }) => locations.nodes.length > 0) ?? cities[0];
  return { slug: city?.slug ?? 'stara-zagora', location: city?.locations.nodes[0]?.id ?? '1' };
}

const element = document.getElementById('root');
if (!element) throw new Error('The page has no element for GraphiQL.');
const root = createRoot(element);
void findCity().then((city) => root.render(<GraphiQL fetcher={fetcher} defaultTabs={tabsFor(city)} />));
