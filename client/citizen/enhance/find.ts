// Finds elements of the page, which may be replaced by another language at any time.

/** The first element; null if there is none. Which kind it is the page says, of which this is the script. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function find<Found extends HTMLElement = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): Found | null {
  return within.querySelector<Found>(selector);
}

/** All input fields that fit the selector. */
export function inputs(selector: string, within: ParentNode = document): HTMLInputElement[] {
  return [...within.querySelectorAll<HTMLInputElement>(`input${selector}`)];
}

/** The nearest element around the place of an event. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function above<Found extends HTMLElement = HTMLElement>(event: Event, selector: string): Found | null {
  return (event.target as Element).closest<Found>(selector);
}

/** Does `work` in place of the browser where such a link is pressed; not with a key held down, which opens it elsewhere. */
export function onPress(selector: string, work: (link: HTMLAnchorElement) => void): void {
  addEventListener('click', (event) => {
    const link = above<HTMLAnchorElement>(event, selector);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    work(link);
  });
}
