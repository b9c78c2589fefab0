// Finds elements of the page, which may be replaced by another language at any time.

/** The first element; null if there is none. */
export function find(selector: string, within: ParentNode = document): HTMLElement | null {
  return within.querySelector<HTMLElement>(selector);
}

/** All input fields that fit the selector. */
export function inputs(selector: string, within: ParentNode = document): HTMLInputElement[] {
  return [...within.querySelectorAll<HTMLInputElement>(`input${selector}`)];
}

/** The nearest element around the place of an event. */
export function above(event: Event, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
}
