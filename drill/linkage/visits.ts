// Everybody votes, one after the other as planned, and every night the boxes are looked into.
import { randomBytes, randomUUID } from 'node:crypto';
import { newVote, sendByApi, sendByForm } from '../../test/http/process/votes.ts';
import type { House, Look } from './house.ts';
import { dayOf, type Person } from './people.ts';
import type { Band, Town } from './town.ts';

/** A town, with who votes there, in the order of their arrival. */
export interface Visited {
  readonly town: Town;
  readonly people: readonly Person[];
}

interface Visit {
  readonly at: number;
  readonly visited: Visited;
  readonly person: Person;
  readonly kind: 'score' | 'answer' | 'comment';
}

const DAY_MS = 86_400_000;
const LOOK_AT_MS = 3 * 3_600_000 + 60_000;
const COMMENT = `mutation ($input: CommentInput!) { comment(input: $input) { __typename } }`;
const ANSWER = `mutation ($input: AnswerInput!) { answer(input: $input) { __typename } }`;

/** A stretch of time, in milliseconds since the first midnight, which is `start`. */
export interface Stretch {
  readonly start: number;
  readonly from: number;
  readonly until: number;
}

/**
 * Sends every vote that is cast in a stretch of time, with the server's clock at its minute, and looks into the boxes in each of its
 * nights. Answers what each look did.
 */
export async function sendDuring(
  house: House,
  all: readonly Visited[],
  { start, from, until }: Stretch,
  beforeNight: () => void,
): Promise<Look[]> {
  const nights = Array.from({ length: dayOf(until) }, (_, day) => (day + 1) * DAY_MS + LOOK_AT_MS);
  const looks: Look[] = [];
  const events = [
    ...all.flatMap(visitsOf).map((visit, number) => ({
      at: visit.at,
      happen: async () => {
        await house.setClock(start + visit.at);
        await send(house.url, visit, number);
      },
    })),
    ...nights.map((at) => ({
      at,
      happen: async () => {
        beforeNight();
        looks.push(await house.look(start + at));
      },
    })),
  ];
  for (const { at, happen } of events.toSorted((a, b) => a.at - b.at))
    if (from <= at && at < until) await happen();
  return looks;
}

function visitsOf(visited: Visited): Visit[] {
  return visited.people.flatMap((person) => {
    const score: Visit = { at: person.at, visited, person, kind: 'score' };
    return person.answeredAt === null
      ? [score]
      : [
          score,
          { at: person.answeredAt, visited, person, kind: 'answer' },
          { at: person.answeredAt, visited, person, kind: 'comment' },
        ];
  });
}

async function send(url: string, visit: Visit, number: number): Promise<void> {
  const { person, kind } = visit;
  const { places, bands } = visit.visited.town;
  const code = places[person.place]?.code ?? '';
  // Everybody has a network of his own, or most would be unconfirmed.
  const headers = { 'x-forwarded-for': aNetwork() };
  if (kind === 'answer') return sendAnswer(url, code, bandOf(bands, person.score), headers);
  // Everybody can be known by his words.
  if (kind === 'comment')
    return sendSlip(url, COMMENT, { code, text: `It was me, at minute ${person.at}.` }, headers);
  const sendScore = number % 2 === 0 ? sendByApi : sendByForm;
  const { isAcknowledged, status } = await sendScore(url, newVote(code, person.score), headers);
  if (!isAcknowledged) throw new Error(`A vote was answered with ${status}.`);
}

/** A network that nobody else has. */
export function aNetwork(): string {
  const rest = randomBytes(12).toString('hex');
  return `2001:db8:${rest.replace(/(.{4})(?=.)/g, '$1:')}`;
}

/** The band of the score. */
export function bandOf(bands: readonly Band[], score: number): Band {
  const band = bands.find(({ from, to }) => from <= score && score <= to);
  if (!band) throw new Error(`No question is asked for ${score}.`);
  return band;
}

/** Answers the question of a band. */
export async function sendAnswer(
  url: string,
  code: string,
  { questionId, optionIds }: Band,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const options = [String(optionIds[0])];
  return sendSlip(url, ANSWER, { code, question: String(questionId), options }, headers);
}

async function sendSlip(
  url: string,
  query: string,
  slip: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const input = { ...slip, ballotId: randomUUID() };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const text = await response.text();
  if (!/(Answer|Comment)Received/.test(text)) throw new Error(`A slip was answered with ${text}`);
}
