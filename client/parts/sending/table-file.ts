// Has the server read a table, whatever kind of file it is.
import { codeIn } from './lines.ts';
import { Refused } from '../connection/refused.ts';

/** Why it is no table. */
export interface TableRefused {
  readonly fault: string;
  readonly line: number | null;
}

/** The rows of the table that is sent to the path. Throws Refused with the server's code, or TypeError where nobody answers. */
export async function sendTable(
  path: string,
  file: File,
): Promise<{ readonly rows: readonly (readonly string[])[] } | TableRefused> {
  const response = await fetch(path, { method: 'POST', body: file });
  if (!response.ok) throw new Refused(await codeIn(response));
  // The server and the page agree on it.
  return (await response.json()) as Awaited<ReturnType<typeof sendTable>>;
}
