// A member's change of a category: a new one, other words, another picture, other hours, or out of use.
import { change } from '../../access/journal/change.ts';
import { saveVersioned, type Saved } from '../../access/journal/save.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import type { FieldFault, Invalid, Outdated } from '../../access/journal/outcomes.ts';
import { idOrNull } from '../../api/scalars.ts';
import { LocationHoursInput } from '../hours/type.ts';
import { hoursFaults, hoursOf, inOrder } from '../hours/rules.ts';
import { freeKey } from '../texts/stable-names.ts';
import { textsFaults, tidyTexts } from '../texts/typed-text.ts';
import { cityMutation } from './city-field.ts';
import { CategoryIconType, CategoryType } from './refs.ts';
import { retiredOnFrom, todayFrom } from '../../foundation/retirement.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import {
  createCategory,
  isCategoryNeeded,
  listOrderedCategories,
  updateCategory,
  type CategoryColumns,
} from './store-categories.ts';
import { waitForTurn } from './store-lock.ts';
import type { Category } from './store.ts';

const LONGEST_NAME = 80;
const LONGEST_QUESTION = 200;
const MOST_CATEGORIES = 100;

type CategorySaved = Saved<'CategorySaved', Category>;

const CategorySavedType = builder.objectRef<CategorySaved>('CategorySaved').implement({
  description: 'The category is as it was sent.',
  fields: (t) => ({
    category: t.expose('row', { type: CategoryType, description: 'It.' }),
  }),
});

const SaveCategoryResult = outcomesOf('SaveCategoryResult', 'What became of a category that was sent.', [
  CategorySavedType,
  OutdatedType,
  InvalidType,
]);

const SaveCategoryInput = builder.inputType('SaveCategoryInput', {
  description: 'A category, whole: new, at the end, or in place of what it was.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    category: t.id({ description: 'Which one; null: a new one.' }),
    version: t.int({ description: 'The version that was read; null for a new one.' }),
    name: t.field({ type: 'Texts', required: true, description: 'Its name.' }),
    ratingQuestion: t.field({
      type: 'Texts',
      required: true,
      description: 'The question that the score answers.',
    }),
    icon: t.field({ type: CategoryIconType, required: true, description: 'What its picture shows.' }),
    hours: t.field({
      type: [LocationHoursInput],
      description:
        'When its places are open that have no hours of their own; empty: that is not said. Left out, it stays as it is.',
    }),
    asksDayPart: t.boolean({
      description:
        'Whether who rated one of its places is asked for the part of the day. Left out, it stays as it is; at first it is not asked.',
    }),
    isRetired: t.boolean({
      required: true,
      description: 'Out of use: only where no place in use is of it, and no member is bound to it.',
    }),
  }),
});

/** A category as the journal tells it. */
function told({ name, ratingQuestion, icon, hours, retiredOn, dayParts }: Category) {
  return {
    name: textsOf(name),
    ratingQuestion: textsOf(ratingQuestion),
    icon,
    hours: hoursOf(hours).map((row) => ({ ...row })),
    asksDayPart: dayParts === 'ASKED',
    isRetired: retiredOn !== null,
  };
}

/** What is kept of it: where it was ever asked, something may still wait when it is asked no more. */
function dayPartsFrom(
  isAsked: boolean | null | undefined,
  present: Category | null | undefined,
): CategoryColumns['dayParts'] {
  const was = present?.dayParts ?? 'NEVER';
  if (isAsked ?? was === 'ASKED') return 'ASKED';
  return was === 'NEVER' ? 'NEVER' : 'ENDED';
}

builder.mutationField('saveCategory', (t) =>
  cityMutation(t, {
    type: SaveCategoryResult,
    access: 'categories.edit',
    args: { input: t.arg({ type: SaveCategoryInput, required: true, description: 'The category.' }) },
    description: 'Adds a category, or changes one.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const id = idOrNull(input.category);
      const [name, ratingQuestion] = [tidyTexts(input.name), tidyTexts(input.ratingQuestion)];
      return change<CategorySaved | Outdated | Invalid>(context, edit, async (tx) => {
        await waitForTurn(tx, edit);
        const all = await listOrderedCategories(tx, edit);
        const present = id === null ? null : all.find((each) => each.id === id);
        const retiredOn = retiredOnFrom(input.isRetired, present, municipality.timeZone, context.now());
        const hours = inOrder(input.hours ?? hoursOf(present?.hours ?? []));
        const dayParts = dayPartsFrom(input.asksDayPart, present);
        const isAsIs = dayParts === (present?.dayParts ?? 'NEVER');
        const dayPartsSince = isAsIs
          ? (present?.dayPartsSince ?? null)
          : todayFrom(municipality.timeZone, context.now());
        const columns = { name, ratingQuestion, icon: input.icon, hours, retiredOn, dayParts, dayPartsSince };
        const faults: FieldFault[] = [
          ...textsFaults('name', name, LONGEST_NAME),
          ...textsFaults('ratingQuestion', ratingQuestion, LONGEST_QUESTION),
          ...hoursFaults(input.hours ?? []),
        ];
        if (id === null && all.length >= MOST_CATEGORIES) faults.push({ field: 'name', fault: 'TOO_MANY' });
        if (input.isRetired && id !== null && (await isCategoryNeeded(tx, edit, id)))
          faults.push({ field: 'isRetired', fault: 'IN_USE' });
        return saveVersioned(tx, edit, {
          outcome: 'CategorySaved',
          subject: 'Category',
          present,
          version: input.version ?? null,
          faults,
          told,
          save: () => {
            if (id !== null) return updateCategory(tx, edit, id, columns);
            const taken = all.map(({ key }) => key);
            const position = 1 + Math.max(0, ...all.map((each) => each.position));
            return createCategory(tx, edit, { ...columns, key: freeKey(name, 'category', taken), position });
          },
        });
      });
    },
  }),
);
