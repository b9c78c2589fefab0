// In which languages the pages are offered, and in which order.
import { useState } from 'react';
import { Link } from 'react-router';
import { isLanguage } from '../../text/platform-languages.ts';
import { languageName } from '../../text/formats.ts';
import { Button } from '../../parts/controls/Button.tsx';
import type { Field } from '../../parts/fields/fields.ts';
import { Ordered } from '../../parts/fields/Ordered.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { SettingsArea } from './SettingsArea.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';

/** As BCP 47 writes it, without rare parts: tr, pt-BR, sr-Latn. */
const TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;

interface Offer {
  readonly languages: readonly string[];
}

export function Languages() {
  const { languages } = useSettingsTexts();
  return (
    <SettingsArea<Offer>
      area="languages"
      valuesOf={({ municipality }) => ({ languages: municipality.languages })}
      inputOf={(values) => values}
      tell={({ languages: chosen }) => [
        { label: languages.field, value: chosen.map(languageName).join(', ') },
      ]}
    >
      {(form) => <LanguagesField {...form.field('languages')} />}
    </SettingsArea>
  );
}

function LanguagesField(field: Field<readonly string[]>) {
  const { languages } = useSettingsTexts();
  const { slug } = useMembership().municipality;
  const [typed, setTyped] = useState({ tag: '', fault: undefined as string | undefined });
  const { value, onChange } = field;
  const add = () => {
    const tag = typed.tag.trim();
    const fault = !TAG.test(tag) ? 'UNKNOWN' : value.includes(tag) ? 'TAKEN' : undefined;
    setTyped({ tag: fault ? typed.tag : '', fault });
    if (!fault) onChange([...value, tag]);
  };
  return (
    <>
      <Ordered
        field={field}
        label={languages.field}
        hint={languages.hint}
        keyOf={(language) => language}
        names={{
          up: (language) => languages.up.replace('{name}', languageName(language)),
          down: (language) => languages.down.replace('{name}', languageName(language)),
          remove: (language) =>
            language === 'bg' ? null : languages.remove.replace('{name}', languageName(language)),
        }}
      >
        {(language) => (
          <>
            <span lang={language}>{languageName(language)}</span>
            {!isLanguage(language) && (
              <Link to={`/${slug}/settings/texts/${language}`}>{languages.translate}</Link>
            )}
          </>
        )}
      </Ordered>
      <TextField
        id={`${field.id}-other`}
        name="other"
        value={typed.tag}
        onChange={(tag) => setTyped({ tag, fault: undefined })}
        fault={typed.fault}
        inner={{}}
        label={languages.other}
        hint={languages.otherHint}
        longest={11}
        isOptional
        isShort
      />
      <Button onPress={add}>{languages.add}</Button>
    </>
  );
}
