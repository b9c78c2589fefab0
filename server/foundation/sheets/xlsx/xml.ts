// Reads the XML of a part as a stream of elements. Entities of its own are refused: a table has none, an attack has.
import { SaxesParser } from 'saxes';
import { TableError } from '../cells/rules.ts';

/** What is told of the elements, by their names without a prefix. */
export interface Heard {
  readonly opened: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly closed?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Tells `heard` of each element, and stops after each piece of the part; of a part that is not there it tells nothing. */
export async function* hearXml(part: AsyncIterable<Buffer>, heard: Heard): AsyncGenerator<void> {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new TableError('BROKEN');
  });
  parser.on('error', (error) => {
    throw new TableError('BROKEN', null, { cause: error });
  });
  parser.on('opentag', ({ name, attributes }) => heard.opened(withoutPrefix(name), attributes));
  parser.on('closetag', ({ name }) => heard.closed?.(withoutPrefix(name)));
  parser.on('text', (text) => heard.text?.(text));
  parser.on('cdata', (text) => heard.text?.(text));
  const decoder = new TextDecoder();
  let isThere = false;
  for await (const piece of part) {
    parser.write(decoder.decode(piece, { stream: true }));
    isThere = true;
    yield;
  }
  if (isThere) parser.close();
}

/** Tells `heard` of each element of the whole part. */
export async function hearAll(part: AsyncIterable<Buffer>, heard: Heard): Promise<void> {
  for await (const _ of hearXml(part, heard));
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
