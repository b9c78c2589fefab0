// Sends a table to the server as a member would, and gathers the lines that it answers.
import type { ToldPlan } from '../../../server/municipality/imports/response.ts';
import type { City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import type { TestServer } from '../../support/server.ts';

/** The lines by what each tells; the last one is the outcome. */
export interface Sent {
  readonly status: number;
  /** What a request was refused with, before anything was read. */
  readonly code: string | null;
  readonly steps: readonly string[];
  readonly planned?: ToldPlan;
  readonly imported?: ToldPlan;
  readonly outdated?: ToldPlan;
  readonly refused?: {
    readonly fault: string;
    readonly line: number | null;
    readonly headings: readonly string[];
  };
  readonly failed?: { readonly code: string };
}

interface Line extends Omit<Sent, 'status' | 'code' | 'steps'> {
  readonly progress?: { readonly step: string };
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** The table alone, or with what it means, as a page sends it. */
function bodyOf(file: Buffer | string, mapping: object | undefined): BodyInit {
  const bytes = Uint8Array.from(Buffer.from(file));
  if (mapping === undefined) return bytes;
  const form = new FormData();
  form.append('table', new File([bytes], 'places.csv'));
  form.append('mapping', JSON.stringify(mapping));
  return form;
}

/** Sends the table; `plan`: the hash that is agreed to; `mapping`: what its columns and categories mean. */
export async function send(
  { url }: Pick<TestServer, 'url'>,
  { slug }: Pick<City, 'slug'>,
  file: Buffer | string,
  who: Pick<SignedIn, 'headers'> | null,
  plan?: string,
  mapping?: object,
): Promise<Sent> {
  const search = plan === undefined ? '' : `?plan=${plan}`;
  const response = await fetch(`${url}/members/files/imports/${slug}${search}`, {
    method: 'POST',
    headers: who?.headers ?? { origin: url },
    body: bodyOf(file, mapping),
  });
  const text = await response.text();
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const { progress: _progress, errors, ...last } = lines.at(-1) ?? {};
  const steps = lines.flatMap(({ progress }) => (progress ? [progress.step] : []));
  return { status: response.status, code: errors?.[0]?.extensions.code ?? null, steps, ...last };
}

/** Shows the plan of the table, and agrees to it. */
export async function sendTwice(
  server: Pick<TestServer, 'url'>,
  city: Pick<City, 'slug'>,
  file: Buffer | string,
  who: Pick<SignedIn, 'headers'>,
): Promise<Sent> {
  const { planned } = await send(server, city, file, who);
  return send(server, city, file, who, planned?.hash ?? '');
}

/** Rows of cells as a CSV. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');
}
