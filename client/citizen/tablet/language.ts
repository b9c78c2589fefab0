// The languages of the tablet: all are fetched at the start, so that the choice works without a signal, and the next person
// finds the first one again.
import { show } from './steps.ts';

const bodies = new Map<string, HTMLElement>();
const first = document.documentElement.lang;

async function fetchOne(address: string, language: string): Promise<void> {
  try {
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (page.querySelector('template[data-step=vote]')) bodies.set(language, page.body);
  } catch {
    // Without a signal at the start there is one language.
  }
}

/** Keeps the page as it came, and the same in the other languages. */
export function keepLanguages(): void {
  bodies.set(first, document.importNode(document.body, true));
  for (const { href, hreflang } of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]'))
    void fetchOne(href, hreflang);
}

function put(language: string): boolean {
  const body = bodies.get(language);
  if (!body) return false;
  document.documentElement.lang = language;
  document.body.replaceWith(document.importNode(body, true));
  return true;
}

/** The same step in another language, with what was chosen. */
export function speak(language: string): void {
  const isStarted = !document.querySelector('section[data-step=start]');
  const chosen = [...document.querySelectorAll<HTMLInputElement>('section :checked')].map(
    ({ name, value }) => `section [name="${name}"][value="${value}"]`,
  );
  if (!put(language) || !isStarted) return;
  show();
  for (const selector of chosen) {
    const field = document.querySelector<HTMLInputElement>(selector);
    if (field) field.checked = true;
  }
}

/** The language in which the tablet was opened. */
export function speakFirst(): void {
  put(first);
}
