// A member's change of a follow-up question with its options: a new one, other words, another band, or out of use.
import { change } from '../../access/journal/change.ts';
import { saveVersioned, type Saved } from '../../access/journal/save.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import { invalid, type Invalid, type Outdated } from '../../access/journal/outcomes.ts';
import { idFrom, idOrNull } from '../../api/scalars.ts';
import { cityMutation } from '../municipalities/city-field.ts';
import { retiredOnFrom } from '../../foundation/retirement.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { waitForTurn } from '../municipalities/store-lock.ts';
import { freeKey } from '../texts/stable-names.ts';
import { tidyTexts } from '../texts/typed-text.ts';
import { QuestionType } from './refs.ts';
import { questionFaults } from './rules.ts';
import { listQuestionsOf, writeQuestion, type Question } from './store.ts';

type QuestionSaved = Saved<'QuestionSaved', Question>;

const QuestionSavedType = builder.objectRef<QuestionSaved>('QuestionSaved').implement({
  description: 'The question is as it was sent.',
  fields: (t) => ({
    question: t.expose('row', { type: QuestionType, description: 'It.' }),
  }),
});

const SaveQuestionResult = outcomesOf('SaveQuestionResult', 'What became of a question that was sent.', [
  QuestionSavedType,
  OutdatedType,
  InvalidType,
]);

const OptionInput = builder.inputType('OptionInput', {
  description: 'An option of a question.',
  fields: (t) => ({
    option: t.id({ description: 'Which one; null: a new one.' }),
    text: t.field({ type: 'Texts', required: true, description: 'What it says.' }),
    isRetired: t.boolean({
      required: true,
      description: 'Out of use: it is shown no more, and what was published of it stays.',
    }),
  }),
});

const SaveQuestionInput = builder.inputType('SaveQuestionInput', {
  description: 'A question, whole, with all its options in their order.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    category: t.id({ required: true, description: 'Of which category it is: a question stays in its own.' }),
    question: t.id({ description: 'Which one; null: a new one.' }),
    version: t.int({ description: 'The version that was read; null for a new one.' }),
    text: t.field({ type: 'Texts', required: true, description: 'The question.' }),
    fromScore: t.int({ required: true, description: 'The lowest score after which it is asked.' }),
    toScore: t.int({ required: true, description: 'The highest score after which it is asked.' }),
    options: t.field({ type: [OptionInput], required: true, description: 'All its options.' }),
    isRetired: t.boolean({ required: true, description: 'Out of use: it is asked no more.' }),
  }),
});

/** A question as the journal tells it. */
function told({ text, fromScore, toScore, retiredOn, options }: Question) {
  return {
    text: textsOf(text),
    fromScore,
    toScore,
    isRetired: retiredOn !== null,
    options: options.map((option) => ({ text: textsOf(option.text), isRetired: option.retiredOn !== null })),
  };
}

builder.mutationField('saveQuestion', (t) =>
  cityMutation(t, {
    type: SaveQuestionResult,
    access: 'questions.edit',
    args: { input: t.arg({ type: SaveQuestionInput, required: true, description: 'The question.' }) },
    description:
      'Adds a follow-up question, or changes one. Nothing is deleted: an answer that waits in the box may name it.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const id = idOrNull(input.question);
      const categoryId = idFrom(input.category);
      const wanted = {
        ...input,
        text: tidyTexts(input.text),
        options: input.options.map(({ option, text, isRetired }) => ({
          id: idOrNull(option),
          text: tidyTexts(text),
          isRetired,
        })),
      };
      const retired = (isRetired: boolean, was: { retiredOn: Date | null } | undefined | null) =>
        retiredOnFrom(isRetired, was, municipality.timeZone, context.now());
      return change<QuestionSaved | Outdated | Invalid>(context, edit, async (tx) => {
        await waitForTurn(tx, edit);
        const all = await listQuestionsOf(tx, edit, categoryId);
        if (all === null) return { outcome: invalid([{ field: 'category', fault: 'UNKNOWN' }]), audit: null };
        const present = id === null ? null : all.find((each) => each.id === id);
        const others = all.filter((each) => each.id !== id);
        const before = present?.options ?? [];
        const faults = questionFaults(
          wanted,
          others,
          before.map((option) => option.id),
        );
        return saveVersioned(tx, edit, {
          outcome: 'QuestionSaved',
          subject: 'Question',
          present,
          version: input.version ?? null,
          faults,
          told,
          save: () => {
            const { text, fromScore, toScore } = wanted;
            const taken = before.map(({ key }) => key);
            const options = wanted.options.map(({ id, text, isRetired }, position) => {
              const was = before.find((option) => option.id === id);
              const key = was?.key ?? freeKey(text, 'option', taken);
              taken.push(key);
              return { id, key, text, position, retiredOn: retired(isRetired, was) };
            });
            const key =
              present?.key ??
              freeKey(
                text,
                'question',
                all.map((each) => each.key),
              );
            const columns = { key, categoryId, text, fromScore, toScore };
            const retiredOn = retired(input.isRetired, present);
            return writeQuestion(tx, edit, id, { ...columns, retiredOn }, options);
          },
        });
      });
    },
  }),
);
