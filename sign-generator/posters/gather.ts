// Gathers what a poster says from public fields of the API alone: whatever it shows, every citizen may read.
import { SignFailure } from '../failure.ts';
import { fieldsOf, valueOf } from '../fields.ts';
import type { Languages } from '../sign.ts';
import { postersText } from '../text/posters.ts';
import type { PosterKind } from './poster.ts';

/** What somebody wants a poster of; neither: of the whole municipality. */
export interface PosterWish {
  readonly municipality: string;
  readonly kind: PosterKind;
  /** YYYY-MM; null: the last one that is over. */
  readonly month: string | null;
  /** The id of a place, or of a service. */
  readonly location: string | null;
  readonly category: string | null;
}

/** What is known beside the API. */
export interface PosterMeans {
  /** Asks the API one question. */
  readonly ask: (query: string, variables: Readonly<Record<string, unknown>>) => Promise<object>;
  readonly languages: Languages;
  /** What day it is in a time zone: YYYY-MM-DD. */
  readonly todayIn: (timeZone: string) => string;
  /** What addresses on paper begin with. */
  readonly origin: string;
  /** The address of the place's sign; null: it has none, or no place is wished for. */
  readonly sign: string | null;
}

const NAMES = 'first: name(language: $first) second: name(language: $second)';

const ITEMS = `
  fragment Item on Improvement {
    first: text(language: $first)
    second: text(language: $second)
    firstSaid: said(language: $first)
    secondSaid: said(language: $second)
    doneOn
    promise { state }
  }
  fragment City on Municipality { threshold timeZone }`;

const OF_CITY = `query PosterOfCity($municipality: String!, $category: ID, $first: String!, $second: String!) {
  municipality(slug: $municipality) {
    ...City
    ${NAMES}
    categories { id ${NAMES} }
    improvements(first: 50, category: $category) { ...Item }
    plannedImprovements(first: 50, category: $category) { ...Item }
  }
}${ITEMS}`;

const OF_PLACE = `query PosterOfPlace($municipality: String!, $location: ID!, $first: String!, $second: String!) {
  location(municipality: $municipality, id: $location) {
    ${NAMES}
    settlement { ${NAMES} }
    municipality { ...City }
    improvements(first: 20) { ...Item }
    plannedImprovements(first: 20) { ...Item }
  }
}${ITEMS}`;

const FIGURES = `query PosterFigures($filter: SummaryFilter!, $from: Date!, $to: Date!) {
  changes(filter: $filter, from: $from, to: $to) {
    whole { now { count average interval { lower upper } } sinceBefore { amount isUnlikely } }
  }
}`;

const ANSWERS = `query PosterAnswers(
  $municipality: String!, $location: ID!, $from: Date!, $to: Date!, $first: String!, $second: String!
) {
  location(municipality: $municipality, id: $location) {
    answers(from: $from, to: $to) {
      respondents
      question { toScore }
      options { chosen option { first: text(language: $first) second: text(language: $second) } }
    }
  }
}`;

/** From this score on what is chosen is praise (as on the platform's page of praise). */
const PRAISE_FROM = 9;
/** So many things that people chose are told. */
const MOST_SAID = 6;
/** A reply looks back so many months. */
const MONTHS_TOLD = 12;

const listOf = (value: unknown, name: string): readonly unknown[] => {
  const list = valueOf(value, name);
  return Array.isArray(list) ? list : [];
};

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The first or (at 0) the day before the first of the month so many months after one; `month` is YYYY-MM. */
function dayIn(month: string, months: number, day: 0 | 1): string {
  const [year = 0, at = 1] = month.split('-').map(Number);
  return dayOf(new Date(Date.UTC(year, at - 1 + months, day)));
}

/** The month that is wished for, once it is over where the municipality is. Throws a SignFailure where it is not. */
function monthOf(wished: string | null, today: string): string {
  const last = dayIn(today.slice(0, 7), -1, 1).slice(0, 7);
  if (wished !== null && wished > last) throw new SignFailure(postersText.notOver(wished));
  return wished ?? last;
}

const pairOf = (
  record: unknown,
  [first, second]: readonly [string, string] = ['first', 'second'],
): object => ({
  first: valueOf(record, first),
  second: valueOf(record, second),
});

function itemOf(record: unknown) {
  const state = fieldsOf(record).find('promise.state') ?? '';
  const said = valueOf(record, 'firstSaid') ?? null;
  return {
    text: pairOf(record),
    said: said === null ? null : pairOf(record, ['firstSaid', 'secondSaid']),
    day: fieldsOf(record).get('doneOn'),
    isLate: state === 'OVERDUE',
    state,
  };
}

/** What was chosen at the place most often by those who were not content, of a group at the least each. */
async function saidAt(
  { ask, languages: [first, second = first] }: PosterMeans,
  variables: Readonly<Record<string, unknown>>,
  threshold: number,
): Promise<readonly object[]> {
  const data = await ask(ANSWERS, { ...variables, first, second });
  const said = listOf(valueOf(data, 'location'), 'answers').flatMap((answer) => {
    const of = Number(valueOf(answer, 'respondents'));
    const toScore = Number(valueOf(valueOf(answer, 'question'), 'toScore'));
    if (of < threshold || toScore >= PRAISE_FROM) return [];
    return listOf(answer, 'options').map((each) => ({
      text: pairOf(valueOf(each, 'option')),
      chosen: Number(valueOf(each, 'chosen')),
      of,
    }));
  });
  return said
    .filter(({ chosen }) => chosen >= threshold)
    .toSorted((a, b) => b.chosen - a.chosen)
    .slice(0, MOST_SAID);
}

/** What is published of the days; null where it is less than a group. */
async function figuresOf(
  { ask }: PosterMeans,
  filter: object,
  days: { readonly from: string; readonly to: string },
  threshold: number,
): Promise<{ readonly figures: object | null; readonly change: unknown }> {
  const whole = valueOf(valueOf(await ask(FIGURES, { filter, ...days }), 'changes'), 'whole');
  const { at } = fieldsOf(whole);
  const count = at('now.count');
  if (typeof count !== 'number' || count < threshold) return { figures: null, change: null };
  const figures = {
    count,
    average: at('now.average'),
    lower: at('now.interval.lower'),
    upper: at('now.interval.upper'),
  };
  return { figures, change: at('sinceBefore.isUnlikely') === true ? at('sinceBefore.amount') : null };
}

/** Whom the poster is about, and its improvements. Throws a SignFailure where there is no such place or service. */
async function aboutOf({ ask, languages: [first, second = first] }: PosterMeans, wish: PosterWish) {
  const { municipality, location, category } = wish;
  if (location !== null) {
    const place = valueOf(await ask(OF_PLACE, { municipality, location, first, second }), 'location');
    if (!place) throw new SignFailure(postersText.noPlace(location));
    const about = { name: pairOf(place), where: pairOf(valueOf(place, 'settlement')) };
    return { of: place, city: valueOf(place, 'municipality'), about };
  }
  const city = valueOf(await ask(OF_CITY, { municipality, category, first, second }), 'municipality');
  const services = listOf(city, 'categories');
  const service = services.find((each) => valueOf(each, 'id') === category);
  if (!city || (category !== null && !service)) throw new SignFailure(postersText.noService(category ?? ''));
  return { of: city, city, about: { name: pairOf(service ?? city), where: null } };
}

/**
 * Returns what the poster says, as the record that readPoster takes. Throws a SignFailure for a month that is not over, or a
 * place or service that is not there; and what `ask` throws.
 */
export async function gatherPoster(wish: PosterWish, means: PosterMeans): Promise<object> {
  const { municipality, kind, location, category } = wish;
  const { of, city, about } = await aboutOf(means, wish);
  const { get, at } = fieldsOf(city);
  const threshold = Number(at('threshold'));
  const madeOn = means.todayIn(get('timeZone'));
  const month = monthOf(wish.month, madeOn);
  const isReply = kind === 'reply';
  const from = dayIn(month, isReply ? 1 - MONTHS_TOLD : 0, 1);
  const to = dayIn(month, 1, 0);
  const filter = { municipality, location, category };
  const hasAnswers = isReply && location !== null;
  const done = listOf(of, 'improvements').map(itemOf);
  const planned = listOf(of, 'plannedImprovements').map(itemOf);
  const path = `results/${municipality}${location === null ? '' : `/${location}`}`;
  return {
    kind,
    month,
    madeOn,
    about,
    threshold,
    ...(isReply ? { figures: null, change: null } : await figuresOf(means, filter, { from, to }, threshold)),
    said: hasAnswers ? await saidAt(means, { municipality, location, from, to }, threshold) : [],
    // A reply tells of what was done until the day on which it is made.
    done: done.filter(({ day }) => day >= from && (isReply || day <= to)),
    planned: planned.filter(({ state }) => state !== 'GIVEN_UP'),
    page: `${means.origin}/${path}${category === null ? '' : `?category=${category}`}`,
    sign: means.sign,
  };
}
