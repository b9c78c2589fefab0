// Has the server make a file, and saves it.
import { Refused } from '../connection/refused.ts';
import { download } from '../files/download.ts';
import { codeIn } from './lines.ts';

/** Saves what the address answers under the name. Throws Refused with the server's code, or TypeError where nobody answers. */
export async function takeFile(address: string, name: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Refused(await codeIn(response));
  download(name, await response.blob());
}
