// The comparison as rows of a file: a row a part, in the order of the address.
import { sumAll } from '../aggregates/store.ts';
import { idFrom } from '../../api/scalars.ts';
import {
  figureHeading,
  figuresOf,
  responseHeading,
  responsesIn,
  scoreHeading,
  type ViewReading,
  type ViewTable,
} from './view-reading.ts';
import { type Kind } from './rules.ts';

/** As many as the page compares. */
const MOST = 6;
const KEYS = { category: 'categoryId', settlement: 'settlementId', location: 'locationId' } as const;

/** `items=category-3,location-12`; what is of another form, one too many, or not there is left out. */
export async function comparedTable(reading: ViewReading): Promise<ViewTable> {
  const { asked, filter, nameOf, columns, words, params, context } = reading;
  const found = (params.get('items') ?? '').split(',').flatMap((item) => {
    const [, kind, id] = /^(category|settlement|location)-([1-9]\d{0,17})$/.exec(item) ?? [];
    return isKind(kind) && id ? [{ kind, id: idFrom(id) }] : [];
  });
  const rows = await Promise.all(
    found.slice(0, MOST).map(async ({ kind, id }) => {
      const name = await nameOf(kind, id);
      if (name === null) return [];
      const part = { ...filter, [KEYS[kind]]: id };
      const counts = await sumAll(context.database.citizen.pool, asked.grant, part);
      return [{ name, kind: words.kinds[kind], part, counts }];
    }),
  );
  const known = rows.flat();
  const responses = await responsesIn(
    reading,
    known.map(({ part }) => part),
  );
  const heading = [
    words.part,
    words.kind,
    ...figureHeading(columns),
    ...responseHeading(columns),
    ...scoreHeading(words),
  ];
  return {
    heading,
    rows: known.map(({ name, kind, counts }, at) => [
      name,
      kind,
      ...figuresOf(counts),
      ...(responses[at] ?? []),
      ...counts,
    ]),
  };
}

function isKind(text: string | undefined): text is Kind {
  return text !== undefined && Object.hasOwn(KEYS, text);
}
