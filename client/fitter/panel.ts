// The panel of one sign: whose it is, and what a fitter tells of it by the press of a button.
import { makeBallotId } from '../parts/offline/ballot-id.ts';
import { today } from '../parts/offline/in-store.ts';
import { find, findAs, show } from '../parts/page/elements.ts';
import { spacedCode } from '../text/formats.ts';
import { say } from '../text/say.ts';
import { deliver, held } from './deliver.ts';
import { keepTold, type Outcome, type Told } from './offline-store.ts';
import { drawList, itemOf, nextAfter, outcomeOf, RENEWED } from './list.ts';
import { language, roundId, slug, texts } from './page.ts';
import { shrinkPhoto } from '../parts/files/shrink-photo.ts';
import { askPosition } from './position.ts';
import type { OtherSignQuery } from '../generated/operations.ts';
import { OTHER_SIGN } from './operations.ts';

const panel = find('.panel');
const form = findAs(HTMLFormElement, 'form', panel);
const part = (selector: string) => find(selector, panel);
/** The sign that is shown. */
let shown = '';
/** A photo takes a moment. */
let isKeeping = false;
/** What was told of it since it is shown; null: nothing. */
let pressed: Outcome | null = null;

const textOf = (item: HTMLElement, selector: string) => item.querySelector(selector)?.textContent ?? '';

function showPlace(code: string, item: HTMLElement): void {
  const outcome = outcomeOf(item);
  show(part('h2'), textOf(item, '.place'));
  const settlement = item.closest('.settlement')?.querySelector('h3')?.textContent;
  show(part('.where'), [textOf(item, '.where'), settlement].filter(Boolean).join(', '));
  show(part('.code'), spacedCode(code));
  const isOut = item.querySelector('.out') !== null;
  show(part('.state'), isOut ? texts.retired : outcome ? texts.outcomes[outcome] : texts.open);
  for (const kind of ['a.map', 'a.way']) {
    const [from, link] = [
      item.querySelector<HTMLAnchorElement>(kind),
      findAs(HTMLAnchorElement, kind, panel),
    ];
    link.hidden = from === null;
    if (from) link.href = from.href;
  }
  form.hidden = isOut;
}

async function showOther(code: string): Promise<void> {
  show(part('h2'), texts.panel.otherTitle);
  show(part('.where'), '');
  show(part('.code'), spacedCode(code));
  show(part('.state'), '');
  for (const kind of ['a.map', 'a.way']) find(kind, panel).hidden = true;
  form.hidden = true;
  const said = await otherSign(code);
  if (shown === code) show(part('.said'), said);
}

/** Shows the sign of the code that the address names behind its #; the list where it names none. */
function openPanel(): void {
  const code = location.hash.slice(1).replace(/\D/g, '');
  if (code !== shown) {
    form.reset();
    show(part('.said'), '');
    pressed = null;
  }
  shown = code;
  panel.hidden = code === '';
  if (code === '') return;
  const item = itemOf(code);
  if (item) showPlace(code, item);
  else void showOther(code);
  part('h2').focus();
  panel.scrollIntoView();
}

/** The list is another one: the sign that is shown may have been added to the round, or taken off it. */
function renewPanel(): void {
  if (shown === '') return;
  const item = itemOf(shown);
  if (!item) return void showOther(shown);
  if (form.hidden) show(part('.said'), '');
  showPlace(shown, item);
}

interface Added {
  readonly note: string | null;
  readonly photo: File | null;
  readonly wantsPosition: boolean;
}

/** What the form adds to a press. */
function added(): Added {
  const fields = new FormData(form);
  const [photo, note] = [fields.get('photo'), fields.get('note')];
  return {
    note: typeof note === 'string' ? note.trim() || null : null,
    photo: photo instanceof File && photo.size > 0 ? photo : null,
    wantsPosition: fields.get('position') !== null,
  };
}

/** Keeps on the phone what the press says, and shows it. */
async function keep(outcome: Outcome, { note, photo, wantsPosition }: Added): Promise<Told> {
  const code = shown;
  show(part('.said'), texts.panel.saving);
  const told: Told = {
    id: makeBallotId(),
    round: roundId,
    code,
    outcome,
    on: today(),
    at: Date.now(),
    note,
    position: null,
    isRecorded: false,
    photo: photo && (await shrinkPhoto(photo)),
  };
  if (wantsPosition) held.add(told.id);
  await keepTold(told);
  form.reset();
  await drawList();
  if (shown !== code) return told;
  showTold(code, outcome);
  pressed = outcome;
  return told;
}

/** That it cannot be put up helps nobody who does not hear why. */
function askWhy(): void {
  show(part('.said'), texts.panel.why);
  findAs(HTMLTextAreaElement, '#note', form).focus();
}

/** What comes of the press: kept on the phone first, and then sent. The same again, with nothing added, is a shaky hand. */
async function tell(outcome: Outcome): Promise<void> {
  const more = added();
  if (outcome === 'NOT_POSSIBLE' && !more.note) return askWhy();
  const isAgain = pressed === outcome && !more.note && !more.photo && !more.wantsPosition;
  if (isKeeping || isAgain) return;
  isKeeping = true;
  const told = await keep(outcome, more).finally(() => {
    isKeeping = false;
  });
  if (more.wantsPosition) {
    const position = await askPosition();
    if (position) await keepTold({ ...told, position });
    held.delete(told.id);
  }
  await deliver();
}

function showTold(code: string, outcome: Outcome): void {
  const item = itemOf(code);
  if (item) showPlace(code, item);
  const said = part('.said');
  show(said, `${say(texts.panel.saved, { outcome: texts.outcomes[outcome] })} ${texts.panel.fix}`);
  const next = nextAfter(code);
  if (!next) return;
  const link = document.createElement('a');
  link.className = 'next';
  link.href = `#${next.dataset['code'] ?? ''}`;
  link.textContent = say(texts.panel.next, { name: textOf(next, '.place') });
  said.append(link);
}

/** To be called once. */
export function startPanel(): void {
  addEventListener('hashchange', openPanel);
  addEventListener(RENEWED, renewPanel);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { submitter } = event;
    if (submitter instanceof HTMLButtonElement) void tell(submitter.value as Outcome);
  });
  openPanel();
}

/** Nine digits, of which the last two check the others (ISO 7064 MOD 97-10): one that was mistyped is known without a signal. */
function isCode(code: string): boolean {
  return /^\d{9}$/.test(code) && Number(code) % 97 === 1;
}

/**
 * What a fitter is told of a code that is not on the list. Whose it is, where it is of the same municipality:
 * another's is as unknown as one that is none.
 */
async function otherSign(code: string): Promise<string> {
  const words = texts.panel;
  if (!isCode(code)) return say(words.mistyped, { code });
  try {
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: OTHER_SIGN, variables: { code, language } }),
    });
    const { data } = (await answer.json()) as { readonly data: OtherSignQuery };
    return data.sign.__typename === 'Sign' && data.sign.municipality.slug === slug
      ? say(words.other, { name: data.sign.location.name })
      : say(words.unknown, { code: spacedCode(code) });
  } catch {
    return say(words.offline, { code: spacedCode(code) });
  }
}
