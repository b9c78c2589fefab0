// The questions of one category of a template, and their options, brought into a city.
import type { Changed } from '../../access/journal/rules.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { isWritten, keyOf, toldOf, type AppliedRow } from './applied.ts';
import type { CategoryTemplate, QuestionTemplate } from './catalog.ts';
import { hashOf, outcomeOf, type Outcome } from './rules.ts';
import {
  addOptions,
  addQuestion,
  changeOption,
  changeQuestion,
  type Applying,
  type PresentQuestion,
} from './store.ts';

interface Of {
  readonly category: CategoryTemplate;
  readonly categoryId: bigint;
  /** What templates wrote last, by key. */
  readonly remembered: ReadonlyMap<string, string>;
}

interface Inside {
  readonly rows: AppliedRow[];
  readonly written: { readonly key: string; readonly hash: string }[];
  readonly audit: Changed[];
}

/** Applies them, one after the other. */
export async function applyQuestions(
  tx: Tenant,
  applying: Applying,
  of: Of,
  all: readonly PresentQuestion[],
): Promise<Inside> {
  const inside: Inside = { rows: [], written: [], audit: [] };
  const others = all.filter(({ categoryId }) => categoryId === of.categoryId);
  for (const question of of.category.questions) {
    const before = others.find(({ key }) => key === question.key) ?? null;
    const path = `${of.category.key}/${question.key}`;
    const row: AppliedRow = {
      sort: 'question',
      path,
      name: question.text.bg,
      outcome: outcomeIn(of, question, before, others),
    };
    await applyQuestion(tx, applying, of, { question, before, row }, inside);
  }
  return inside;
}

/** A question of the city's own that is asked after the same scores stays the only one. */
function outcomeIn(
  { remembered, category }: Of,
  { key, text, fromScore, toScore }: QuestionTemplate,
  before: PresentQuestion | null,
  others: readonly PresentQuestion[],
): Outcome {
  const isMet = others.some(
    (other) =>
      other.key !== key && !other.isRetired && other.fromScore <= toScore && other.toScore >= fromScore,
  );
  if (isMet) return 'KEPT';
  const known = remembered.get(`question/${category.key}/${key}`) ?? null;
  return outcomeOf(before, known, { text, fromScore, toScore });
}

interface Planned {
  readonly question: QuestionTemplate;
  readonly before: PresentQuestion | null;
  readonly row: AppliedRow;
}

async function applyQuestion(
  tx: Tenant,
  applying: Applying,
  { categoryId, remembered }: Of,
  { question, before, row }: Planned,
  inside: Inside,
): Promise<void> {
  const { key, position, text, fromScore, toScore } = question;
  const content = { text, fromScore, toScore };
  inside.rows.push(row);
  // Options of a question that the city made its own are its own too.
  if (row.outcome === 'KEPT') return;
  const options = question.options.map((option) => {
    const present = before?.options.get(option.key) ?? null;
    const path = `${row.path}/${option.key}`;
    const known = remembered.get(`option/${path}`) ?? null;
    const outcome = outcomeOf(present, known, { text: option.text });
    const optionRow: AppliedRow = { sort: 'option', path, name: option.text.bg, outcome };
    return { option, present, row: optionRow };
  });
  const added = options.filter((each) => each.row.outcome === 'CREATED');
  const changed = options.filter((each) => each.row.outcome === 'CHANGED');
  const isTouched = row.outcome === 'CHANGED' || added.length + changed.length > 0;
  const id = before?.id ?? (await addQuestion(tx, applying, { key, position, categoryId, ...content }));
  if (before !== null && isTouched)
    await changeQuestion(tx, applying, id, row.outcome === 'CHANGED' ? content : null);
  const last = before?.options.size ?? 0;
  await addOptions(
    tx,
    applying,
    added.map(({ option }, at) => ({
      questionId: id,
      key: option.key,
      text: option.text,
      position: before === null ? option.position : last + 1 + at,
    })),
  );
  for (const { option, present } of changed)
    if (present !== null) await changeOption(tx, applying, present.id, { text: option.text });
  inside.rows.push(...options.map((each) => each.row));
  inside.written.push(
    ...(isWritten(row.outcome) ? [{ key: keyOf(row), hash: hashOf(content) }] : []),
    ...[...added, ...changed].map(({ option, row: each }) => ({
      key: keyOf(each),
      hash: hashOf({ text: option.text }),
    })),
  );
  if (!isTouched && before !== null) return;
  const told = [...added, ...changed].map(({ option }) => ({ text: option.text }));
  inside.audit.push(toldOf('Question', id, row, before?.content ?? null, { ...content, options: told }));
}
