// What a code leads to: the place, and what is asked there.
import { ask, type Answer, type Line } from './asking.ts';

/** A place as whoever stands before its sign reads of it. */
export interface Sign {
  readonly state: 'sign';
  readonly code: string;
  readonly place: string;
  readonly municipality: string;
  /** What the score answers. */
  readonly question: string;
  readonly takesComments: boolean;
}

export type FoundSign =
  | Sign
  /** The sign was taken down, or no city has the code. */
  | { readonly state: 'retired' }
  | { readonly state: 'unknown' }
  | Exclude<Answer, { readonly state: 'answered' }>;

const FIND = `query ($code: String!, $language: String) {
  sign(code: $code) {
    __typename
    ... on Sign {
      code
      location { name(language: $language) category { ratingQuestion(language: $language) } }
      municipality { name(language: $language) commentsAllowed }
    }
  }
}`;

interface Told {
  readonly __typename: string;
  readonly code: string;
  readonly location: { readonly name: string; readonly category: { readonly ratingQuestion: string } };
  readonly municipality: { readonly name: string; readonly commentsAllowed: boolean };
}

/** Asks for the sign; however the code is typed, what is answered has it as nine digits. `language`: a tag, as bg or en. */
export async function findSign(line: Line, code: string, language: string): Promise<FoundSign> {
  const answer = await ask(line, FIND, { code, language });
  if (answer.state !== 'answered') return answer;
  const sign = answer.data['sign'] as Told;
  if (sign.__typename !== 'Sign') return { state: sign.__typename === 'SignRetired' ? 'retired' : 'unknown' };
  return {
    state: 'sign',
    code: sign.code,
    place: sign.location.name,
    municipality: sign.municipality.name,
    question: sign.location.category.ratingQuestion,
    takesComments: sign.municipality.commentsAllowed,
  };
}
