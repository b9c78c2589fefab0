// A form: asks its own check, saves, shows what is wrong, and guards what is not saved yet.
import { createContext, type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Problem } from '../controls/Problem.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import type { FieldFault } from '../fields/fields.ts';
import { useHush } from '../controls/status.tsx';
import type { FormState } from './useForm.ts';
import { UnsavedGuard } from './UnsavedGuard.tsx';
import type { Sent } from './useSave.ts';

/** Whether the form around is being saved right now. */
export const Pending = createContext(false);

type Came = Sent | readonly FieldFault[] | 'outdated';

type Props<Values extends object> = {
  form: FormState<Values>;
  /** What the page itself can see to be wrong; nothing is sent while there is something. */
  check?: (values: Values) => readonly FieldFault[];
  /**
   * Sends the values, and answers what came of it; or with faults alone; with nothing when it is saved; with `outdated`
   * when it is not, and the page says why. May throw.
   */
  save: (values: Values) => Promise<Came | void>;
  children: ReactNode;
  /** What it is called: for a page with several. */
  name?: string;
  /** For a form whose loss is no loss: sign-in, a search. */
  isUnguarded?: boolean;
};

/** Put fields and a `SaveButton` inside. Once saved, the values are the saved ones, and leaving asks no question. */
export function Form<Values extends object>({
  form,
  check,
  save,
  children,
  name,
  isUnguarded = false,
}: Props<Values>) {
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<Error>();
  // How often it was refused: focus goes to the summary each time, not while somebody corrects.
  const [refusals, setRefusals] = useState(0);
  const isSaving = useRef(false);
  useHush(form.isChanged);

  const refuse = (faults: readonly FieldFault[]) => {
    form.showFaults(faults);
    setRefusals((count) => count + 1);
  };
  const send = async () => {
    if (isSaving.current) return;
    setFailure(undefined);
    const { values } = form;
    const wrong = check?.(values) ?? [];
    if (wrong.length > 0) return refuse(wrong);
    isSaving.current = true;
    setPending(true);
    try {
      const faults = faultsOf((await save(values)) ?? []);
      if (faults === 'outdated') return;
      if (faults.length > 0) refuse(faults);
      else form.settle(values);
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    } finally {
      isSaving.current = false;
      setPending(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <Pending value={isPending}>
      <form className="form" noValidate onSubmit={submit} {...(name && { 'aria-label': name })}>
        <ErrorSummary key={refusals} form={form} isNew={refusals > 0} />
        {children}
        {failure && <Problem error={failure} hasWritten />}
      </form>
      {!isUnguarded && <UnsavedGuard isChanged={form.isChanged} />}
    </Pending>
  );
}

/** None where it is saved. */
function faultsOf(came: Came): readonly FieldFault[] | 'outdated' {
  if (came === 'outdated' || !('outcome' in came)) return came;
  if (came.outcome === 'outdated') return 'outdated';
  return came.outcome === 'invalid' ? came.faults : [];
}
