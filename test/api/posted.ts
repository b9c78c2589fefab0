// Sends GraphQL requests that a library would not: any body, any type.

/** An answer of it has a status of GraphQL's; one of application/json has not. */
export const OWN_TYPE = 'application/graphql-response+json';

/** What came back. */
export interface Posted {
  readonly status: number;
  readonly type: string;
  // The shape is the operation's.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  readonly text: string;
}

/** Posts the body: an object as JSON, bytes and texts as they are. Without another word the answer is of GraphQL's own type. */
export async function post(
  url: string,
  body: object | string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Posted> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { accept: OWN_TYPE, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    data,
    codes: errors.map(({ extensions }) => extensions.code),
    messages: errors.map(({ message }) => message),
    text,
  };
}
