// Lets the ball follow the finger and a ballot survive a bad connection; built into the page, so it imports nothing.
// Without it every page works as plain HTML; it keeps nothing on the phone.

const longestWait = 60_000;
const patience = 20_000;

/** The form whose ballot has been tried and is not known to have arrived: its id must not change any more. */
let pending: HTMLFormElement | undefined;
let isUnderWay = false;
let notBefore = 0;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

const find = (selector: string, within: ParentNode = document) => within.querySelector<HTMLElement>(selector);
const inputs = (selector: string, within: ParentNode = document) => [
  ...within.querySelectorAll<HTMLInputElement>(`input${selector}`),
];
const above = (event: Event, selector: string) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;

// A UUID v4 (RFC 9562, 5.4); randomUUID is missing on plain http.
function makeBallotId(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
  const marked = bytes.map((byte, at) => (at === 6 ? (byte & 15) | 64 : at === 8 ? (byte & 63) | 128 : byte));
  const hex = marked.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

// Any cache may hold the page for several people: each showing of it is a ballot of its own.
function renewBallot(): void {
  if (!pending) for (const input of inputs('[name=ballotId]')) input.value = makeBallotId();
}

/** Puts the body of another page of ours in place of this one; false for a foreign page, e.g. of a hotel's network. */
function show(html: string): boolean {
  const next = new DOMParser().parseFromString(html, 'text/html');
  if (!find('#main', next)) return false;
  // Into the style element that is here: its nonce is the one that this document was opened with.
  find('style')?.replaceChildren(find('style', next)?.textContent ?? '');
  document.documentElement.lang = next.documentElement.lang;
  document.title = next.title;
  document.body.replaceWith(next.body);
  pending = undefined;
  failures = notBefore = 0;
  window.onbeforeunload = null;
  renewBallot();
  scrollTo(0, 0);
  find('h1')?.focus();
  return true;
}

function say(form: HTMLFormElement, text: 'now' | 'offline' | 'busy'): void {
  find('.status', form)?.replaceChildren(form.dataset[text] ?? '');
}

function sendLater(delay: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void send(), delay);
}

/** Sends what is chosen now, with the id of the first attempt, again and again until a final answer is shown. */
async function send(): Promise<void> {
  const form = pending;
  if (!form || isUnderWay) return;
  if (Date.now() < notBefore) return sendLater(notBefore - Date.now());
  clearTimeout(timer);
  isUnderWay = true;
  say(form, 'now');
  const abort = new AbortController();
  const limit = setTimeout(() => abort.abort(), patience);
  let delay = Math.min(longestWait, 2000 * 2 ** failures++) * (0.75 + Math.random() / 2);
  let problem: 'offline' | 'busy' = 'offline';
  try {
    // No field of ours is a file.
    const body = new URLSearchParams([...new FormData(form)] as [string, string][]);
    const answer = await fetch(form.action, { method: 'POST', body, keepalive: true, signal: abort.signal });
    if (answer.status === 429 || answer.status >= 500) {
      problem = 'busy';
      delay = Number(answer.headers.get('retry-after')) * 1000 || delay;
      notBefore = Date.now() + delay;
    } else if (show(await answer.text())) {
      if (answer.redirected) history.replaceState(null, '', answer.url);
      return;
    }
  } catch {
    // No connection, or patience has ended: the ballot stays here, as after a refusal.
  } finally {
    clearTimeout(limit);
    isUnderWay = false;
  }
  say(form, problem);
  window.onbeforeunload = (event) => event.preventDefault();
  sendLater(delay);
}

addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement) || !event.target.dataset['now']) return;
  event.preventDefault();
  pending = event.target;
  void send();
});
addEventListener('online', () => void send());
addEventListener('pageshow', renewBallot);

// Another language, the same choice.
async function switchLanguage({ href }: HTMLAnchorElement): Promise<void> {
  const chosen = new Set(inputs(':checked').map(({ name, value }) => name + value));
  try {
    const answer = await fetch(href);
    if (!show(await answer.text())) throw new Error();
    history.replaceState(null, '', href);
    for (const input of inputs('')) input.checked = chosen.has(input.name + input.value);
  } catch {
    location.assign(href);
  }
}

addEventListener('click', (event) => {
  const link = above(event, 'a[hreflang]');
  if (!(link instanceof HTMLAnchorElement) || pending || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  void switchLanguage(link);
});

let scale: HTMLElement | null = null;
let pressedAt = 0;

function tick(): void {
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) navigator.vibrate?.(8);
}

function moveBall(left: string): void {
  const ball = scale && find('.ball', scale);
  if (ball) ball.style.left = left;
}

function follow(event: PointerEvent): void {
  if (!scale) return;
  if (!scale.hasPointerCapture(event.pointerId)) {
    // A tap and a scroll of the page are left to the browser: only a sideways move is a drag.
    if (Math.abs(event.clientX - pressedAt) < 4) return;
    scale.setPointerCapture(event.pointerId);
    scale.classList.add('dragged');
  }
  const { left, width } = scale.getBoundingClientRect();
  const at = Math.max(0.5, Math.min(9.5, ((event.clientX - left) / width) * 10));
  moveBall(`${at * 10}%`);
  const radio = inputs('', scale)[Math.floor(at)];
  if (!radio || radio.checked) return;
  radio.checked = true;
  radio.focus();
  tick();
}

function letGo(): void {
  moveBall('');
  scale?.classList.remove('dragged');
  scale = null;
}

addEventListener('pointerdown', (event) => {
  scale = above(event, '.scale');
  pressedAt = event.clientX;
});
addEventListener('pointermove', follow);
addEventListener('pointerup', letGo);
addEventListener('pointercancel', letGo);
addEventListener('change', (event) => above(event, '.scale') && tick());

renewBallot();
