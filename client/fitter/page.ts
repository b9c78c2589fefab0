// What the script knows of its page: which round it is, by which link, and its words.
import type { fitterBg } from '../text/fitter.bg.ts';

/** The element of the page, which is of that kind: the server renders all of it, so what is not there is a mistake of ours. */
export function findAs<Kind extends HTMLElement>(
  kind: new () => Kind,
  selector: string,
  within: ParentNode = document,
): Kind {
  const found = within.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(selector);
}

export function find(selector: string, within: ParentNode = document): HTMLElement {
  return findAs(HTMLElement, selector, within);
}

const { dataset } = find('main');

export const roundId = dataset['round'] ?? '';
export const lastDay = dataset['lastDay'] ?? '';
export const slug = dataset['slug'] ?? '';
export const texts = JSON.parse(dataset['texts'] ?? '{}') as typeof fitterBg;
export const language = document.documentElement.lang;
/** The pass, as the address holds it. */
export const token = location.pathname.split('/').at(-1) ?? '';

/** Shows it with the text; hides it without. */
export function show(element: HTMLElement, text: string): void {
  element.hidden = text === '';
  // A line that is written again is read aloud again.
  if (element.textContent !== text) element.textContent = text;
}
