// Narrows openings to those that count, or that do not.
import type { Standing } from '../../generated/operations.ts';
import { Choice } from '../controls/Choice.tsx';
import { useOpeningsTexts } from './texts.ts';

export const STANDINGS = ['COUNTED', 'UNCONFIRMED'] as const satisfies readonly Standing[];

/** Null: all of them. */
export function StandingChoice({
  value,
  onChange,
}: {
  value: Standing | null;
  onChange: (standing: Standing | null) => void;
}) {
  const { which, standings } = useOpeningsTexts();
  return (
    <Choice
      label={which}
      value={value ?? 'ALL'}
      onChange={(chosen) => onChange(STANDINGS.find((each) => each === chosen) ?? null)}
      options={(['ALL', ...STANDINGS] as const).map((id) => ({ id, name: standings[id] }))}
    />
  );
}
