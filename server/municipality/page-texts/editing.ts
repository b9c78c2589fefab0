// A member's change of the texts of the pages: the municipality's own words, or the usual ones again.
import { isLanguage } from '../../../client/text/texts.ts';
import { change } from '../../access/journal/change.ts';
import { outdated } from '../../access/journal/outdated.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import {
  type Fault,
  type FieldFault,
  invalid,
  type Invalid,
  type Outdated,
} from '../../access/journal/outcomes.ts';
import { holesOf } from '../../foundation/texts/rules.ts';
import { cityMutation } from '../municipalities/city-field.ts';
import { waitForTurn } from '../municipalities/store-lock.ts';
import { textFaults, tidy } from '../texts/typed-text.ts';
import { contentOf, listItems, type TextItem } from './items.ts';
import { getOwnTexts, writeOwnTexts } from '../texts/store.ts';
import { languageFrom, PageTextsType, type PageTexts } from './type.ts';

interface TextsSaved {
  readonly outcome: 'TextsSaved';
  readonly texts: PageTexts;
}

const TextsSavedType = builder.objectRef<TextsSaved>('TextsSaved').implement({
  description: 'The texts are as they were sent.',
  fields: (t) => ({
    texts: t.expose('texts', { type: PageTextsType, description: 'All of them.' }),
  }),
});

const EditTextsResult = outcomesOf('EditTextsResult', 'What became of texts that were sent.', [
  TextsSavedType,
  OutdatedType,
  InvalidType,
]);

const PageTextInput = builder.inputType('PageTextInput', {
  description: 'What a text is to say.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Its name.' }),
    own: t.string({ description: 'The municipality’s own words; null or empty: the usual ones.' }),
  }),
});

const EditTextsInput = builder.inputType('EditTextsInput', {
  description: 'Texts in one language; what is left out stays as it is.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    language: t.string({ required: true, description: 'bg, en, or one of its own.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    texts: t.field({ type: [PageTextInput], required: true, description: 'The texts.' }),
  }),
});

builder.mutationField('editTexts', (t) =>
  cityMutation(t, {
    type: EditTextsResult,
    access: 'texts.edit',
    args: { input: t.arg({ type: EditTextsInput, required: true, description: 'The texts.' }) },
    description: 'Says texts of the citizens’ pages in the municipality’s own words, or in the usual ones.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const language = languageFrom(input.language);
      const thing = { subject: 'Texts', subjectId: language };
      const wanted = new Map(input.texts.map(({ key, own }) => [key, tidy(own ?? '')]));
      const isOffered = municipality.languages.includes(language);
      return change<TextsSaved | Outdated | Invalid>(context, edit, async (tx) => {
        await waitForTurn(tx, edit);
        const before = await getOwnTexts(tx, edit, language);
        if (before.version !== input.version)
          return { outcome: await outdated(tx, edit, thing, before.version), audit: null };
        const items = listItems(language, before.content);
        const faults = wordsFaults(items, wanted, { language, isOffered });
        if (faults.length > 0) return { outcome: invalid(faults), audit: null };
        const own = new Map(
          items.flatMap(({ key, own }) => {
            const words = wanted.get(key) ?? own ?? '';
            return words === '' ? [] : [[key, words] as const];
          }),
        );
        const changed = items.filter((item) => (own.get(item.key) ?? null) !== item.own);
        if (changed.length > 0) await writeOwnTexts(tx, edit, language, contentOf(language, own));
        const after = await getOwnTexts(tx, edit, language);
        const texts = {
          municipality,
          language,
          version: after.version,
          items: listItems(language, after.content),
        };
        const told = (of: (item: TextItem) => string | null) =>
          Object.fromEntries(changed.map((item) => [item.key, of(item)]));
        const audit = {
          ...thing,
          before: told((item) => item.own),
          after: told(({ key }) => own.get(key) ?? null),
        };
        return { outcome: { outcome: 'TextsSaved', texts }, audit: changed.length === 0 ? null : audit };
      });
    },
  }),
);

const LONGEST = 1_000;

/**
 * A fault for each text that may not be so, by its name. Empty is as usual, but in a language of the municipality's own
 * that its pages speak: there it would be a hole in them.
 */
function wordsFaults(
  items: readonly TextItem[],
  wanted: ReadonlyMap<string, string>,
  { language, isOffered }: { readonly language: string; readonly isOffered: boolean },
): FieldFault[] {
  const isNeeded = isOffered && !isLanguage(language);
  return [...wanted].flatMap(([field, words]): FieldFault[] => {
    const item = items.find(({ key }) => key === field);
    const fault = faultOf(item, words, isNeeded);
    return fault ? [{ field, fault }] : [];
  });
}

function faultOf(item: TextItem | undefined, words: string, isNeeded: boolean): Fault | null {
  if (!item) return 'UNKNOWN';
  if (words === '') return isNeeded ? 'REQUIRED' : null;
  const [first] = textFaults(item.key, words, LONGEST);
  if (first) return first.fault;
  return holesOf(words) === holesOf(item.usual) ? null : 'WRONG_HOLES';
}
