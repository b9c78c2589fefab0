// An address of the table as somebody asks for it: with something for each of its parts.
import type { ADDRESSES } from '../../server/http/addresses.ts';

/** The path with its parts, and `rest` for whatever may follow it. Throws where a part is not known: a new one is to be said in a test. */
export function filled(
  { path }: Pick<(typeof ADDRESSES)[number], 'path'>,
  parts: Readonly<Record<string, string>>,
  rest = 'x',
): string {
  return path.replace('*', rest).replaceAll(/:([a-z]+)/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`Say in this test what :${name} of ${path} is to be.`);
    return part;
  });
}
