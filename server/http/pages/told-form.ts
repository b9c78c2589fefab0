// What the form after the vote says, as the page of thanks has it: an answer whose question is the line, or the part of the day.
import { DAY_PARTS, LINE_OR_PART, optionOf, type DayPart } from '../../voting/told/rules.ts';

/** Whether the form is that. */
export const isToldForm = (form: URLSearchParams): boolean => form.get('question') === String(LINE_OR_PART);

/** What was chosen of it, beside the score. */
export type ToldForm = { readonly score: number } & ({ readonly line: string } | { readonly part: DayPart });

/**
 * A line or a part of the day, and a score, which stands below zero, in either order; null where either was not chosen. What they are
 * worth is judged by the mutation.
 */
export function toldIn(form: URLSearchParams): ToldForm | null {
  const options = form.getAll('option').filter((option) => option !== '');
  const part = DAY_PARTS.find((one) => options.includes(String(optionOf(one))));
  const rest = part === undefined ? options : options.filter((option) => option !== String(optionOf(part)));
  const below = rest.find((option) => /^-\d{1,2}$/.test(option));
  if (below === undefined) return null;
  const score = -Number(below);
  if (part !== undefined) return { part, score };
  const line = rest.find((option) => option !== below);
  return line === undefined ? null : { line, score };
}
