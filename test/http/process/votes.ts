// Votes over HTTP as the two kinds of client do: a script over GraphQL, a browser without one by form.
import { randomUUID } from 'node:crypto';

const RATE = `mutation ($input: RateInput!) { rate(input: $input) { __typename } }`;

/** A score on its way: its id stays the same however often it is sent. */
export interface Vote {
  readonly code: string;
  readonly ballotId: string;
  readonly score: number;
}

/** What a server said of a vote: whether it is acknowledged, and the status; 0 where there was no answer at all. */
export interface Said {
  readonly isAcknowledged: boolean;
  readonly status: number;
}

/** A vote that was never sent. */
export function newVote(code: string, score: number): Vote {
  return { code, ballotId: randomUUID(), score };
}

/** Sends it as the explorer's client does. */
export async function sendByApi(url: string, input: Vote, headers: HeadersInit = {}): Promise<Said> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query: RATE, variables: { input } }),
  });
  const { data } = (await response.json()) as { data?: { rate: { __typename: string } } | null };
  const isAcknowledged = ['RatingReceived', 'AlreadyReceived'].includes(data?.rate.__typename ?? '');
  return { isAcknowledged, status: response.status };
}

/** Sends it as the page's form does. */
export async function sendByForm(url: string, vote: Vote, headers: HeadersInit = {}): Promise<Said> {
  const { code, ballotId, score } = vote;
  const response = await fetch(`${url}/s/${code}`, {
    method: 'POST',
    headers: { ...headers, origin: url },
    body: new URLSearchParams({ ballotId, score: String(score) }),
    redirect: 'manual',
  });
  await response.text();
  return { isAcknowledged: response.status === 303, status: response.status };
}
