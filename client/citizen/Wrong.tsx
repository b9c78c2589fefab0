// What is wrong with a field of a form, above it; the field names it by `FIELD-wrong`.
import type { ReactNode } from 'react';

export function Wrong({ field, children }: { field: string; children: ReactNode }) {
  return (
    <p className="missing" role="alert" id={`${field}-wrong`}>
      {children}
    </p>
  );
}
