// Everything that is public about a city's ratings, as an attacker writes it down who keeps asking: files, API and pages.
import type { City } from '../../support/city.ts';
import { fromElsewhere } from '../../support/elsewhere.ts';
import type { TestServer } from '../../support/server.ts';
import { get, cellsOf } from './published.ts';

/** What somebody read where, as numbers with names: the same name is the same thing, wherever it was read. */
export type Seen = ReadonlyMap<string, number>;

const DISTRIBUTION = 'count distribution';
const ANSWERS = 'answers { respondents question { id } options { chosen option { id } } }';

interface Summed {
  readonly count: number;
  readonly distribution: readonly number[];
}

interface Answered {
  readonly respondents: number;
  readonly question: { readonly id: string };
  readonly options: readonly { readonly chosen: number; readonly option: { readonly id: string } }[];
}

/** Adds numbers under names. */
function createSeen() {
  const seen = new Map<string, number>();
  const add = (name: string, value: number): void => void seen.set(name, (seen.get(name) ?? 0) + value);
  const addSummed = (name: string, { distribution }: Pick<Summed, 'distribution'>): void =>
    distribution.forEach((count, at) => {
      if (count > 0) add(`${name} =${at + 1}`, count);
      if (count > 0) add(name, count);
    });
  return { seen, add, addSummed };
}

/** How many gave each score, in a row of a file. */
const distributionIn = (row: Readonly<Record<string, string>>): number[] =>
  Array.from({ length: 10 }, (_, at) => Number(row[`score${at + 1}`]));

/** The files of a version, by the finest cells: place, standing and day; question too; category of a pool; part of the day. */
export async function seenInFiles(server: TestServer, { slug }: City, version: string): Promise<Seen> {
  const { seen, add, addSummed } = createSeen();
  const rows = await cellsOf(server, slug, version, 'ratings');
  for (const { publishedOn, place, standing, score } of rows) {
    for (const cell of [`${place} ${standing} ${publishedOn}`, `${place} ${standing}`]) {
      add(cell, 1);
      add(`${cell} =${score}`, 1);
    }
  }
  for (const row of await cellsOf(server, slug, version, 'tallies')) {
    const distribution = distributionIn(row);
    addSummed(`tally ${row['place']} ${row['standing']} ${row['publishedOn']}`, { distribution });
  }
  for (const row of await cellsOf(server, slug, version, 'ways')) {
    const { place, standing, publishedOn } = row;
    for (const way of ['filled', 'onPhone', 'withSlip', 'withoutSlip'] as const)
      if (row[way] !== '') seen.set(`ways ${place} ${standing} ${publishedOn} ${way}`, Number(row[way]));
  }
  for (const row of await cellsOf(server, slug, version, 'pools')) {
    const distribution = distributionIn(row);
    addSummed(`pool ${row['category']} ${row['standing']} ${row['publishedOn']}`, { distribution });
  }
  for (const row of await cellsOf(server, slug, version, 'day-parts')) {
    const told = `told ${row['dayPart']} ${row['standing']}`;
    for (const name of [told, `${told} ${row['category']} ${row['publishedOn']}`])
      addSummed(name, { distribution: distributionIn(row) });
  }
  for (const { place, question, option, standing, publishedOn, respondents, chosen } of await cellsOf(
    server,
    slug,
    version,
    'answers',
  )) {
    const cell = `answers ${place} ${question} ${standing} ${publishedOn}`;
    seen.set(cell, Number(respondents));
    seen.set(`${cell} =${option}`, Number(chosen));
  }
  for (const { question, option, standing, publishedOn, respondents, chosen } of await cellsOf(
    server,
    slug,
    version,
    'pooled-answers',
  )) {
    const cell = `pooled ${question} ${standing} ${publishedOn}`;
    seen.set(cell, Number(respondents));
    seen.set(`${cell} =${option}`, Number(chosen));
  }
  return seen;
}

/** What the API says of each place, of the whole, of quiet places, and of the parts of the day. */
export async function seenInApi(server: TestServer, { slug, places }: City): Promise<Seen> {
  const fields = places.map(
    (_, at) => `p${at}: location(municipality: $slug, id: $p${at}) {
      summary { ${DISTRIBUTION} unconfirmed { count together { ${DISTRIBUTION} } } } ${ANSWERS} }`,
  );
  // The same text for every city: it is compiled once.
  const asked = places.map((_, at) => `$p${at}: ID!`).join(', ');
  const query = `query ($slug: String!, ${asked}) { ${fields.join('\n')}
    municipality(slug: $slug) { summary { ${DISTRIBUTION} } quietPlaces { ${DISTRIBUTION} ${ANSWERS} }
      categories { dayParts { part distribution } } } }`;
  const ids = Object.fromEntries(places.map(({ id }, at) => [`p${at}`, String(id)]));
  // Each time from elsewhere: nobody may ask as much as this in a minute.
  const { data, messages } = await server.ask(query, { slug, ...ids }, '', fromElsewhere());
  if (messages.length > 0) throw new Error(messages.join());
  const { seen, add, addSummed } = createSeen();
  const addAnswers = (name: string, answers: readonly Answered[]): void => {
    for (const { respondents, question, options } of answers) {
      add(`${name} ${question.id}`, respondents);
      for (const { chosen, option } of options) add(`${name} ${question.id} =${option.id}`, chosen);
    }
  };
  places.forEach(({ id }, at) => {
    const { summary, answers } = data[`p${at}`];
    addSummed(`${id} COUNTED`, summary);
    if (summary.unconfirmed) {
      const apart = (summary.unconfirmed.together as Summed).distribution.map(
        (count, score) => count - (summary.distribution[score] ?? 0),
      );
      addSummed(`${id} UNCONFIRMED`, { distribution: apart });
    }
    addAnswers(`answers of ${id}`, answers);
  });
  addSummed('city COUNTED', data.municipality.summary);
  addSummed('pools COUNTED', data.municipality.quietPlaces);
  addAnswers('pooled answers', data.municipality.quietPlaces.answers);
  for (const { dayParts } of data.municipality.categories)
    for (const told of dayParts) addSummed(`told ${told.part} COUNTED`, told);
  return seen;
}

/** How many ratings the page of each place, and of the city, says there are. */
export async function seenOnPages(server: TestServer, { slug, places }: City): Promise<Seen> {
  const seen = new Map<string, number>();
  const pages = [
    ...places.map(({ id }) => [`${id} COUNTED`, `/results/${slug}/${id}`] as const),
    ['city COUNTED', `/results/${slug}`] as const,
  ];
  for (const [name, path] of pages) {
    const { body } = await get(server, path, { headers: { 'accept-language': 'en' } });
    const count = />([\d,]+) ratings?<\/p>/.exec(body.toString())?.[1];
    if (count !== undefined) seen.set(name, Number(count.replaceAll(',', '')));
  }
  return seen;
}
