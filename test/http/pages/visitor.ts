// A visitor without a script: gets pages, posts forms, and follows nothing by itself.

/** An answer, with its text read. */
export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Asks for the address of a path. */
export async function get(url: string, path: string, headers: HeadersInit = {}): Promise<Seen> {
  return seen(await fetch(url + path, { headers, redirect: 'manual' }));
}

/** Posts the fields as a page of the server's own would. */
export async function post(
  url: string,
  path: string,
  fields: URLSearchParams | Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = { origin: url, 'sec-fetch-site': 'same-origin' },
): Promise<Seen> {
  const body = new URLSearchParams(fields);
  return seen(await fetch(url + path, { method: 'POST', body, headers, redirect: 'manual' }));
}

/** Where the answer leads to. */
export function locationOf({ headers }: Seen): string {
  return headers.get('location') ?? '';
}

/** The ids of the slips that the page's forms would send. An empty one is drawn by the page's script. */
export function ballotIdsOf({ text }: Seen): string[] {
  return [...text.matchAll(/name="(?:ballot|comment)Id" value="([^"]+)"/g)].map(([, id = '']) => id);
}

async function seen(response: Response): Promise<Seen> {
  return { status: response.status, headers: response.headers, text: await response.text() };
}
