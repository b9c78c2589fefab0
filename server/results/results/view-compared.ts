// The comparison as rows of a file: a row a part, in the order of the address.
import { sumAll } from '../aggregates/store.ts';
import { idFrom } from '../../api/scalars.ts';
import { figureHeading, figuresOf, scoreHeading, type ViewReading, type ViewTable } from './view-reading.ts';
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
      const counts = await sumAll(context.database.citizen.pool, asked.grant, {
        ...filter,
        [KEYS[kind]]: id,
      });
      return [[name, words.kinds[kind], ...figuresOf(counts), ...counts]];
    }),
  );
  const heading = [words.part, words.kind, ...figureHeading(columns), ...scoreHeading(words)];
  return { heading, rows: rows.flat() };
}

function isKind(text: string | undefined): text is Kind {
  return text !== undefined && Object.hasOwn(KEYS, text);
}
