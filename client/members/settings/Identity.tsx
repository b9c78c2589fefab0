// What the municipality is called, and whom to call when it cannot wait.
import { TextField } from '../../parts/fields/TextField.tsx';
import { TextsField } from '../../parts/fields/TextsField.tsx';
import { SettingsArea } from './SettingsArea.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';
import { toldTexts } from '../../parts/forms/VersionedForm.tsx';

export function Identity() {
  const { identity } = useSettingsTexts();
  return (
    <SettingsArea
      area="identity"
      valuesOf={({ nameTexts, municipality }) => ({
        name: nameTexts,
        urgentPhone: municipality.urgentPhone ?? '',
      })}
      inputOf={({ name, urgentPhone }) => ({ name: { bg: '', ...name }, urgentPhone })}
      tell={({ name, urgentPhone }) => [
        ...toldTexts(identity.name, name),
        { label: identity.phone, value: urgentPhone },
      ]}
      check={({ name }) => (name['bg']?.trim() ? [] : [{ field: 'name.bg', fault: 'REQUIRED' }])}
    >
      {(form, { municipality }) => (
        <>
          <TextsField
            label={identity.name}
            hint={identity.nameHint}
            languages={bulgarianFirst(municipality.languages)}
            longest={100}
            {...form.field('name')}
          />
          <TextField
            label={identity.phone}
            hint={identity.phoneHint}
            type="tel"
            longest={20}
            isOptional
            isShort
            {...form.field('urgentPhone')}
          />
        </>
      )}
    </SettingsArea>
  );
}

/** Bulgarian is needed, whatever a municipality offers first. */
export function bulgarianFirst(languages: readonly string[]): string[] {
  return ['bg', ...languages.filter((language) => language !== 'bg')];
}
