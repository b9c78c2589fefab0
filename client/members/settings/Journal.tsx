// For how long the journal is kept.
import { NumberField } from '../../parts/fields/NumberField.tsx';
import { SettingsArea } from './SettingsArea.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';

export function Journal() {
  const { journal } = useSettingsTexts();
  return (
    <SettingsArea<{ readonly auditMonths: number | null }>
      area="journal"
      valuesOf={({ auditMonths }) => ({ auditMonths })}
      inputOf={(values) => values}
      tell={({ auditMonths }) => [{ label: journal.months, value: String(auditMonths ?? '') }]}
      check={({ auditMonths }) =>
        auditMonths !== null && auditMonths >= 12 && auditMonths <= 120
          ? []
          : [{ field: 'auditMonths', fault: 'OUT_OF_RANGE' }]
      }
    >
      {(form) => (
        <NumberField label={journal.months} hint={journal.monthsHint} {...form.field('auditMonths')} />
      )}
    </SettingsArea>
  );
}
