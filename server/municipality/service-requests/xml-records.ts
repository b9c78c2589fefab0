// Reads small XML as records: of each element of a name what its children say, each by its own name. Entities of its own are refused.
import { SaxesParser } from 'saxes';

type Fields = Record<string, string>;

/** What the children of an element say; under `items` what stands in it deeper down, of the name that was asked for too. */
interface XmlRecord {
  readonly fields: Readonly<Fields>;
  readonly items: readonly Readonly<Fields>[];
}

/** The records of the elements, or null where the text is no XML. Of children of children those of the elements `item` are kept. */
export function recordsIn(text: string, element: string, item?: string): readonly XmlRecord[] | null {
  const records: { readonly fields: Fields; readonly items: Fields[] }[] = [];
  const open: string[] = [];
  let record: (typeof records)[number] | null = null;
  // How many elements it stands in: looking for its name among all that are open, at each end of one, takes the square of their number.
  let depth = 0;
  let said = '';
  const parser = new SaxesParser();
  const refuse = (): never => {
    throw new SyntaxError('This is no XML that is read here.');
  };
  parser.on('doctype', refuse);
  parser.on('error', refuse);
  parser.on('opentag', ({ name }) => {
    if (name === element && record === null) {
      records.push((record = { fields: {}, items: [] }));
      depth = open.length;
    } else if (name === item) record?.items.push({});
    open.push(name);
    said = '';
  });
  parser.on('text', (more) => (said += more));
  parser.on('cdata', (more) => (said += more));
  parser.on('closetag', ({ name }) => {
    open.pop();
    const around = open.at(-1);
    if (record !== null && open.length === depth) record = null;
    else if (record !== null && around === element) record.fields[name] = said.trim();
    else if (record !== null && around === item)
      Object.assign(record.items.at(-1) ?? {}, { [name]: said.trim() });
    said = '';
  });
  try {
    parser.write(text).close();
    return records;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
