// The fields of a form with its button; only to be looked at where whoever sees it may not change them.
import type { ReactNode } from 'react';
import type { Action } from '../../generated/operations.ts';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';
import { useMay } from '../../parts/shell/membership.ts';

export function Fields({ needs, children }: { needs: Action; children: ReactNode }) {
  const may = useMay(needs);
  const { readOnly } = useSettingsTexts();
  return may ? (
    <>
      <div className="fields">{children}</div>
      <SaveButton />
    </>
  ) : (
    <fieldset className="fields" disabled aria-label={readOnly}>
      {children}
    </fieldset>
  );
}
