// The fields of a form with its button; only to be looked at where whoever sees it may not change them.
import type { ReactNode } from 'react';
import type { Action } from '../../generated/operations.ts';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useMay } from '../../parts/shell/membership.ts';

export function Fields({ needs, children }: { needs: Action; children: ReactNode }) {
  const may = useMay(needs);
  return (
    <>
      <fieldset className="fields" disabled={!may}>
        {children}
      </fieldset>
      {may && <SaveButton />}
    </>
  );
}
