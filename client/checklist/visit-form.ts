// One visit at a time: its checklist as it was filled in, kept at each tap, finished when every criterion is answered.
import { makeBallotId } from '../parts/offline/ballot-id.ts';
import { today } from '../parts/offline/in-store.ts';
import { find, findAs, show } from '../parts/page/elements.ts';
import { say, sayCount } from '../text/say.ts';
import { deliver } from './deliver.ts';
import { drawList, isClosed, itemOf } from './list.ts';
import { keepDraft, listDrafts, type Answer, type Draft } from './offline-store.ts';
import { language, programmeId, texts } from './page.ts';

const section = find('.visit');
const overview = find('.overview');
const forms = [...section.querySelectorAll('form')];
/** The visit that is shown; null: the list is. */
let shown: Draft | null = null;
/** Taps are kept one after the other. */
let keeping: Promise<unknown> = Promise.resolve();

/** What a form says of a criterion; undefined where it is not answered. */
function answerOf({ dataset: { criterion = '', most } }: HTMLElement, fields: FormData): Answer | undefined {
  // Where minutes are typed and do not apply, the radio button comes last.
  const value = fields.getAll(criterion).map(String).findLast(Boolean);
  if (value === undefined) return undefined;
  if (value === 'YES' || value === 'NO' || value === 'NOT_APPLICABLE') return value;
  return /^\d{1,3}$/.test(value) && Number(value) <= Number(most) ? Number(value) : undefined;
}

const questionsOf = (form: HTMLFormElement) => [...form.querySelectorAll('fieldset')];

function readForm(form: HTMLFormElement, draft: Draft): Draft {
  const fields = new FormData(form);
  const answers = questionsOf(form).flatMap((question) => {
    const answer = answerOf(question, fields);
    return answer === undefined ? [] : [[question.dataset['criterion'] ?? '', answer] as const];
  });
  const [on, note] = [fields.get('on'), fields.get('note')];
  return {
    ...draft,
    answers: Object.fromEntries(answers),
    on: typeof on === 'string' && on !== '' ? on : today(),
    note: typeof note === 'string' ? note : '',
  };
}

function writeForm(form: HTMLFormElement, { answers, on, note }: Draft): void {
  form.reset();
  for (const [criterion, answer] of Object.entries(answers))
    for (const input of form.querySelectorAll<HTMLInputElement>(`[name="${criterion}"]`))
      if (input.type === 'radio') input.checked = input.value === String(answer);
      else if (typeof answer === 'number') input.value = String(answer);
  findAs(HTMLInputElement, '[name="on"]', form).value = on;
  findAs(HTMLInputElement, '[name="on"]', form).max = today();
  findAs(HTMLTextAreaElement, '[name="note"]', form).value = note;
}

function showCount(form: HTMLFormElement, { answers }: Draft): void {
  const done = Object.keys(answers).length;
  const all = questionsOf(form).length;
  show(find('.answered', form), say(texts.answered, { done: String(done), all: String(all) }));
  findAs(HTMLProgressElement, 'progress', form).value = done;
}

/** Shows the visit that the address names behind its #; the list where it names none. */
async function open(): Promise<void> {
  // From here on nothing is tapped into the visit before; the form is shown with what is known of this one, never before it.
  shown = null;
  await keeping;
  const id = location.hash.slice(1);
  const known = (await listDrafts()).find((draft) => draft.id === id);
  // Another one was opened meanwhile.
  if (location.hash.slice(1) !== id) return;
  const item = itemOf(id);
  const isOpen = item !== undefined && !isClosed(item);
  section.hidden = !isOpen;
  overview.hidden = isOpen;
  for (const form of forms) form.hidden = !isOpen || form.dataset['channel'] !== item.dataset['channel'];
  if (!isOpen) {
    await drawList();
    return;
  }
  const empty = { answers: {}, note: '', on: today(), isFinished: false };
  shown = known ?? { ...empty, id, programme: programmeId, toldId: makeBallotId() };
  const form = forms.find(({ hidden }) => !hidden);
  if (form === undefined) return;
  writeForm(form, shown);
  showCount(form, shown);
  show(find('.said', form), '');
  show(find('#visit-title'), find('.place', item).textContent ?? '');
  show(
    find('.where', section),
    [find('.where', item), find('.how', item)].map((each) => each.textContent).join(' · '),
  );
  find('#visit-title').focus();
  scrollTo(0, 0);
}

/** Keeps what is tapped. Minutes that are typed and “not applicable” take each other's place. */
function tap(form: HTMLFormElement, target: EventTarget | null): void {
  if (shown === null) return;
  if (target instanceof HTMLInputElement) {
    const question = target.closest('fieldset');
    for (const other of question?.querySelectorAll('input') ?? [])
      if (other.type !== target.type) {
        if (other.type === 'radio') other.checked = false;
        else other.value = '';
      }
  }
  const draft = readForm(form, shown);
  shown = draft;
  showCount(form, draft);
  keeping = keeping.then(() => keepDraft(draft));
}

async function finish(form: HTMLFormElement): Promise<void> {
  if (shown === null) return;
  const draft = readForm(form, shown);
  const missing = questionsOf(form).filter(
    ({ dataset }) => draft.answers[dataset['criterion'] ?? ''] === undefined,
  );
  const [first] = missing;
  for (const question of questionsOf(form)) question.classList.toggle('missing', missing.includes(question));
  if (first) {
    show(find('.said', form), sayCount(texts.missing, missing.length, language));
    first.querySelector('input')?.focus();
    first.scrollIntoView({ block: 'center' });
    return;
  }
  keeping = keeping.then(() => keepDraft({ ...draft, isFinished: true }));
  await keeping;
  location.hash = '#list';
  await drawList();
  await deliver();
}

/** To be called once. */
export function startForm(): void {
  addEventListener('hashchange', () => void open());
  for (const form of forms) {
    form.addEventListener('input', ({ target }) => tap(form, target));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void finish(form);
    });
  }
  void open();
}
