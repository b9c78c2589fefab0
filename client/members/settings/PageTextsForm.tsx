// The form of all texts in one language: those that fit the search, part by part.
import { useState } from 'react';
import { EditTextsDocument } from '../../generated/documents.ts';
import type { PageTextsQuery } from '../../generated/operations.ts';
import { isLanguage } from '../../text/platform-languages.ts';
import { sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { SearchField } from '../../parts/fields/SearchField.tsx';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { type FormState, useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { VersionedForm } from '../../parts/forms/VersionedForm.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Fields } from './Fields.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';

type Texts = PageTextsQuery['texts'];
type Item = Texts['items'][number];
type Own = Readonly<Record<string, string>>;

const valuesOf = ({ items }: Texts): Own => Object.fromEntries(items.map(({ key, own }) => [key, own ?? '']));

type Props = { language: string; texts: Texts; read: () => Promise<Texts | undefined> };

export function PageTextsForm({ language, texts: { version, items, ...rest }, read }: Props) {
  const { slug } = useMembership().municipality;
  const { texts } = useSettingsTexts();
  const appLanguage = useLanguage();
  const form = useForm<Own>(valuesOf({ version, items, ...rest }));
  const [words, setWords] = useState('');
  const [isOnlyOwn, setOnlyOwn] = useState(false);
  const { save } = useSave(EditTextsDocument);
  const { values, saved } = form;
  const missing = items.filter(({ key }) => !values[key]?.trim()).length;
  const shown = items.filter(
    ({ key, usual }) =>
      (!isOnlyOwn || values[key]) &&
      [usual, values[key] ?? ''].some((text) => text.toLowerCase().includes(words.toLowerCase())),
  );
  return (
    <>
      {!isLanguage(language) && (
        <p className="notice">{missing > 0 ? sayCount(texts.missing, missing, appLanguage) : texts.whole}</p>
      )}
      <SearchField label={texts.search} value={words} onSearch={setWords} />
      <SwitchField
        label={texts.onlyOwn}
        id={`${form.id}-only`}
        name="only"
        value={isOnlyOwn}
        onChange={setOnlyOwn}
        fault={undefined}
        inner={{}}
      />
      <VersionedForm
        form={form}
        version={version}
        send={(values, version) => {
          const changed = Object.entries(values).filter(([key, own]) => own !== saved[key]);
          const sent = changed.map(([key, own]) => ({ key, own }));
          const input = { municipality: slug, language, version: version ?? 0, texts: sent };
          return save({ input }, (saved) => saved.texts.version);
        }}
        read={async () => {
          const present = (await read()) ?? { version, items, ...rest };
          return { values: valuesOf(present), version: present.version };
        }}
        tell={(values) => items.map(({ key, usual }) => ({ label: usual, value: values[key] ?? '' }))}
      >
        {shown.length === 0 && <p>{texts.none}</p>}
        <Fields needs="TEXTS_EDIT">
          {partsOf(shown).map(([part, ofPart]) => (
            <Part
              key={`${part} ${words}`}
              part={part}
              items={ofPart}
              form={form}
              language={language}
              isOpen={words !== '' || isOnlyOwn}
            />
          ))}
        </Fields>
      </VersionedForm>
    </>
  );
}

/** The texts by the part of the pages that they stand in, each part once. */
function partsOf(items: readonly Item[]): [string, Item[]][] {
  const partOf = ({ key }: Item) => key.slice(0, key.indexOf('.'));
  return [...new Set(items.map(partOf))].map((part) => [part, items.filter((item) => partOf(item) === part)]);
}

type PartProps = {
  part: string;
  items: readonly Item[];
  form: FormState<Own>;
  language: string;
  isOpen: boolean;
};

function Part({ part, items, form, language, isOpen }: PartProps) {
  const { texts } = useSettingsTexts();
  const names: Readonly<Record<string, string>> = texts.parts;
  return (
    <Disclosure title={`${names[part] ?? part} (${items.length})`} isOpen={isOpen}>
      {items.map(({ key, usual }) => (
        <div key={key} className="own-text">
          <TextField
            label={usual}
            lang={language}
            rows={usual.length > 80 ? 3 : 1}
            longest={1000}
            isOptional
            {...form.field(key)}
            value={form.values[key] ?? ''}
          />
          {isLanguage(language) && form.values[key] && (
            <Button name={`${texts.reset}: ${usual}`} onPress={() => form.field(key).onChange('')}>
              {texts.reset}
            </Button>
          )}
        </div>
      ))}
    </Disclosure>
  );
}
