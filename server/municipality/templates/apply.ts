// Brings categories and questions of templates into a city: what is missing is added, what nobody touched is renewed.
import type { Changed } from '../../access/journal/rules.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { waitForTurn } from '../municipalities/store-lock.ts';
import { isWritten, keyOf, toldOf, type Applied, type AppliedRow } from './applied.ts';
import type { CategoryTemplate } from './catalog.ts';
import { applyQuestions } from './template-questions.ts';
import { hashOf, outcomeOf } from './rules.ts';
import {
  addCategories,
  changeCategory,
  listCategoryRows,
  listQuestionRows,
  listRemembered,
  remember,
  type Applying,
} from './store.ts';

/** Applies the templates to the city of the right, in its transaction. */
export async function applyTemplates(
  tx: Tenant,
  applying: Applying,
  templates: readonly CategoryTemplate[],
): Promise<Applied> {
  await waitForTurn(tx, applying);
  const remembered = await listRemembered(tx, applying);
  const present = await listCategoryRows(tx, applying);
  const last = Math.max(0, ...[...present.values()].map(({ position }) => position));
  const planned = templates.map((template) => {
    const { key, name, ratingQuestion, icon } = template;
    const content = { name, ratingQuestion, icon };
    const before = present.get(key) ?? null;
    const row: AppliedRow = {
      sort: 'category',
      path: key,
      name: name.bg,
      outcome: outcomeOf(before, remembered.get(`category/${key}`) ?? null, content),
    };
    return { template, content, before, row };
  });
  const made = await addCategories(
    tx,
    applying,
    planned
      .filter(({ row }) => row.outcome === 'CREATED')
      .map(({ template: { key }, content }, at) => ({ key, position: last + 1 + at, ...content })),
  );
  const audit: Changed[] = [];
  const written: { key: string; hash: string }[] = [];
  const rows: AppliedRow[] = [];
  const questions = await listQuestionRows(tx, applying);
  for (const { template, content, before, row } of planned) {
    const id = before?.id ?? made.get(template.key);
    rows.push(row);
    // The city has it no more, and so nothing that would stand in it.
    if (id === undefined) continue;
    if (row.outcome === 'CHANGED') await changeCategory(tx, applying, id, content);
    if (isWritten(row.outcome)) {
      written.push({ key: keyOf(row), hash: hashOf(content) });
      audit.push(toldOf('Category', id, row, before?.content ?? null, content));
    }
    const of = { category: template, categoryId: id, remembered };
    const inside = await applyQuestions(tx, applying, of, questions);
    rows.push(...inside.rows);
    written.push(...inside.written);
    audit.push(...inside.audit);
  }
  await remember(tx, applying, written);
  return { rows, audit };
}
