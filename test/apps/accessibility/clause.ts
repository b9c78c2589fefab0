// What is said of a clause of EN 301 549: what tests hold, what a person must look at, what does not apply.

/** Who says it: tests alone, tests and a person, who sees what no program sees, or nobody, since there is nothing of the kind. */
export type Verdict = 'TESTED' | 'PERSON' | 'NOTHING';

/** `evidence`: files of tests; of 'NOTHING' there is none. `why`: what a person must look at, or what there is not. */
export interface Clause {
  readonly clause: string;
  readonly name: string;
  readonly verdict: Verdict;
  readonly evidence: readonly string[];
  readonly why: string;
}

export const tested = (clause: string, name: string, ...evidence: readonly string[]): Clause => ({
  clause,
  name,
  verdict: 'TESTED',
  evidence,
  why: '',
});

export const byPerson = (
  clause: string,
  name: string,
  why: string,
  ...evidence: readonly string[]
): Clause => ({
  clause,
  name,
  verdict: 'PERSON',
  evidence,
  why,
});

export const nothing = (clause: string, name: string, why: string): Clause => ({
  clause,
  name,
  verdict: 'NOTHING',
  evidence: [],
  why,
});
