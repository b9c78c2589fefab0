// A form: asks its own check, saves, shows what is wrong, and guards what is not saved yet.
import { createContext, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Problem } from '../controls/Problem.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import type { FieldFault } from '../fields/fields.ts';
import { useHush } from '../controls/status.tsx';
import type { FormState } from './useForm.ts';
import { useTexts } from '../language/language.tsx';
import { Button } from '../controls/Button.tsx';
import { AlertBox, loadDialogs } from '../controls/Dialog.tsx';
import { useLeaving } from './useLeaving.ts';
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
  /** For a form whose loss is no loss: sign-in, a search. */
  isUnguarded?: boolean;
};

/** Put fields and a `SaveButton` inside. Once saved, the values are the saved ones, and leaving asks no question. */
export function Form<Values extends object>({
  form,
  check,
  save,
  children,
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
      <form className="form" noValidate onSubmit={submit}>
        <ErrorSummary key={refusals} form={form} isNew={refusals > 0} />
        {children}
        {failure && <Problem error={failure} />}
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

/**
 * Asks before a page with unsaved changes is left. Stands in every form that is not `isUnguarded`. A page that
 * leaves by itself, once it has saved, is not asked.
 */
function UnsavedGuard({ isChanged }: { isChanged: boolean }) {
  const { unsaved } = useTexts();
  const isHeld = useRef(isChanged);
  // Where it cannot be fetched now, it is tried again when it is needed.
  useEffect(() => void loadDialogs().catch(() => {}), []);
  useEffect(() => {
    isHeld.current = isChanged;
  }, [isChanged]);
  const leaving = useLeaving(() => isHeld.current);
  if (!leaving) return null;
  return (
    <AlertBox title={unsaved.title} onClose={leaving.stay}>
      <p>{unsaved.lead}</p>
      <div className="actions">
        <Button weight="main" onPress={leaving.stay}>
          {unsaved.stay}
        </Button>
        <Button onPress={leaving.go}>{unsaved.leave}</Button>
      </div>
    </AlertBox>
  );
}
