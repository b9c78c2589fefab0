// A case of the walk through every root field: what is asked of a city, of a city with ids of another, and what that answers.
import type { Pool } from 'pg';
import { expect } from 'vitest';
import { dayAfter, dayIn } from '../../server/foundation/days.ts';
import type { City } from '../support/city.ts';
import type { GraphqlAnswer } from '../support/ask.ts';
import type { WalkedCity } from './city.ts';

type Variables = Readonly<Record<string, unknown>>;

export interface Case {
  readonly query: string;
  /** Variables that ask for things of the city; what they must know of its rows as they are, `owner` reads. */
  readonly of: (city: WalkedCity, owner: Pool) => Variables | Promise<Variables>;
  /** Variables that name one city and ids of another; null where the field takes no ids. */
  readonly mixed: ((city: WalkedCity, other: WalkedCity) => Variables) | null;
  /** What the mix answers: an empty answer, or a refusal. */
  readonly mixedAnswer?: (answer: GraphqlAnswer, other: WalkedCity) => void;
  /** Takes back what other cases would meet. */
  readonly after?: (city: WalkedCity, owner: Pool) => Promise<unknown>;
  /** Where the answer to its own admin does not name the city. */
  readonly isNameless?: true;
}

/** Cases by the field, as `Query.sign`. */
export type Cases = Readonly<Record<string, Case>>;

export const placeOf = (city: City, at = 0) => String(city.places[at]?.id);
export const codeOf = (city: City) => city.places[0]?.code;
export const refusedAsNotFound = ({ codes }: GraphqlAnswer) => expect(codes).toEqual(['NOT_FOUND']);

/** The day that it will be in the cities after so many days. */
export const inDays = (days: number) => dayAfter(dayIn('Europe/Sofia', new Date()), days);
