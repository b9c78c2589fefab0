// What a load generator is to send, and what it says in the end. Both generators get the same plan and use the same words.

/** Votes over HTTP, each with an id, a score and an address of its own. */
export interface Plan {
  readonly port: string;
  readonly path: string;
  /** The body's pieces: place, id and score of a vote are put between them. */
  readonly body: readonly [string, string, string, string];
  /** What an answer holds that is an acknowledgement. */
  readonly marker: string;
  /** Names of the places, as the server knows them. */
  readonly places: readonly string[];
  /** The share of votes that go to the first place; the others go to any, at random. */
  readonly hot: number;
  readonly connections: number;
  /** Each connection waits so long on average before it sends, from nothing to twice as long; wrk alone can. Without it none waits. */
  readonly pauseMs?: number;
  readonly seconds: number;
  /** Another seed draws other ids. */
  readonly seed: number;
}

/** What a generator saw. Milliseconds from the request to the answer. */
export interface Load {
  readonly votesPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly acknowledged: number;
  /** Sent, but never answered: those may be in the box or not. */
  readonly unanswered: number;
  /** Answers that were no acknowledgement, and requests that failed. */
  readonly errors: number;
  /** The first answer that was no acknowledgement. */
  readonly refusal: string | null;
}

interface Said {
  readonly sent: number;
  readonly answered: number;
  readonly acknowledged: number;
  /** Acknowledged before the time was up. */
  readonly inTime: number;
  readonly failed: number;
  readonly p50: number;
  readonly p99: number;
}

/** The load in what a generator printed. Throws all of it where there is none. */
export function parseLoad(printed: string, seconds: number): Load {
  const found = /^load (\{.*\})$/m.exec(printed)?.[1];
  if (found === undefined) throw new Error(`The load generator says nothing of its load, but:\n${printed}`);
  const said = JSON.parse(found) as Said;
  return {
    votesPerSecond: said.inTime / seconds,
    p50: said.p50,
    p99: said.p99,
    acknowledged: said.acknowledged,
    unanswered: said.sent - said.answered,
    errors: said.answered - said.acknowledged + said.failed,
    refusal: /^refusal (.*)$/m.exec(printed)?.[1] ?? null,
  };
}

/** The plan as a Lua file that returns a table. */
export function printLua({ path, body, marker, places, hot, pauseMs = 0, seconds, seed }: Plan): string {
  const list = (texts: readonly string[]) => `{ ${texts.map(quote).join(', ')} }`;
  return `return { path = ${quote(path)}, body = ${list(body)}, marker = ${quote(marker)}, places = ${list(places)},
  hot = ${hot}, pause = ${pauseMs}, seconds = ${seconds}, seed = ${seed} }\n`;
}

/** A Lua string. JSON escapes the same characters in the same way, but for \u and \/, which no plan has. */
function quote(text: string): string {
  return JSON.stringify(text);
}
