// What a server answers to anybody of all that it publishes: two databases that hold the same rows give the same.
import { FIRST_CITY, tabsFor } from '../../client/graphiql/examples.ts';

interface First {
  readonly municipalities: readonly {
    readonly slug: string;
    readonly locations: { readonly nodes: readonly { readonly id: string }[] };
  }[];
}

const EVERY_PLACE = `query ($slug: String!, $after: String) {
  placeResults(filter: { municipality: $slug }, first: 100, after: $after) {
    nodes { location { id name } result { count average } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Page {
  readonly placeResults: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string } };
}

/** The examples of the API's explorer for each city, each of its places with its numbers, and its page of results. */
export async function answersOf(url: string): Promise<unknown[]> {
  const send = async <T>(query: string, variables: unknown): Promise<T> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: T; errors?: unknown };
    if (data === undefined || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  const { municipalities } = await send<First>(FIRST_CITY, {});
  const answers: unknown[] = [municipalities];
  for (const { slug, locations } of municipalities) {
    const location = locations.nodes[0]?.id ?? '';
    // Open data are written by a job, at any moment.
    for (const { query, variables } of tabsFor({ slug, location }).filter(
      (tab) => !tab.query.includes('openData'),
    ))
      answers.push(await send(query, JSON.parse(variables)));
    for (let after: string | null = null; ;) {
      const page: Page = await send<Page>(EVERY_PLACE, { slug, after });
      answers.push(page);
      if (!page.placeResults.pageInfo.hasNextPage) break;
      after = page.placeResults.pageInfo.endCursor;
    }
    answers.push(await (await fetch(`${url}/results/${slug}`)).text());
  }
  return answers;
}
