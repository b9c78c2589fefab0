// What is wrong in a form, in one place: focus goes to it, and each line leads to its field.
import { useFormsTexts } from '../texts/forms.ts';
import { type MouseEvent, useLayoutEffect, useRef, useState } from 'react';
import { sayCount } from '../../text/say.ts';
import { useLanguage } from '../language/language.tsx';
import { useFaultText } from '../fields/faults.ts';
import type { FormState } from './useForm.ts';

type Props = { form: Pick<FormState<object>, 'id' | 'faults'>; isNew: boolean };

/** `isNew`: it appears because of what was just done, and takes the focus. */
export function ErrorSummary({ form, isNew }: Props) {
  const language = useLanguage();
  const { summary } = useFormsTexts();
  const faultText = useFaultText();
  const box = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({});
  const idOf = (field: string) => `${form.id}-${field}`;

  // Faults come from a button beside the form too: then nothing appears anew.
  useLayoutEffect(() => {
    const found = form.faults.map(({ field }) => [field, fieldOf(idOf(field))?.dataset['label'] ?? '']);
    setLabels(Object.fromEntries(found));
    for (const { field } of form.faults) unfold(idOf(field));
    // oxlint-disable-next-line react/exhaustive-deps
  }, [form.faults]);
  useLayoutEffect(() => {
    if (isNew) box.current?.focus();
    // Only when it appears: while a field is being corrected the focus stays there.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  if (form.faults.length === 0) return null;
  const follow = (event: MouseEvent, field: string) => {
    event.preventDefault();
    unfold(idOf(field));
    fieldOf(idOf(field))
      ?.querySelector<HTMLElement>('input, textarea, select, button, [tabindex="0"]')
      ?.focus();
  };
  return (
    <div ref={box} className="notice wrong" role="alert" tabIndex={-1}>
      <p>
        <strong>{sayCount(summary, form.faults.length, language)}</strong>
      </p>
      <ul>
        {form.faults.map(({ field, fault, part }) => (
          <li key={field}>
            <a href={`#${idOf(field)}`} onClick={(event) => follow(event, field)}>
              {[labels[field], faultText(fault, part)].filter(Boolean).join(': ')}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The box of a field, or of the field that it is inside of. */
function fieldOf(id: string): HTMLElement | null {
  const outer = id.slice(0, id.lastIndexOf('.'));
  return document.getElementById(id) ?? (outer === '' ? null : document.getElementById(outer));
}

/** Opens what is folded around the field, or in its box: what is wrong is seen. */
function unfold(id: string): void {
  const box = fieldOf(id);
  for (const fold of document.querySelectorAll('details'))
    if (box && (fold.contains(box) || box.contains(fold))) fold.open = true;
}
