// Elements of a page that the server rendered whole, for its script.

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

/** Shows it with the text; hides it without. */
export function show(element: HTMLElement, text: string): void {
  element.hidden = text === '';
  // A line that is written again is read aloud again.
  if (element.textContent !== text) element.textContent = text;
}
