// A form of a thing that has a version: whoever saves second is told what the other did, and nothing is lost silently.
import { type ReactNode, useRef, useState } from 'react';
import { languageName } from '../../text/formats.ts';
import { useTexts } from '../language/language.tsx';
import type { FieldFault } from '../fields/fields.ts';
import { Form } from './Form.tsx';
import { Outdated } from './Outdated.tsx';
import { useStatus } from '../controls/status.tsx';
import type { FormState } from './useForm.ts';
import type { Sent } from './useSave.ts';

/** A thing as it is: `version` is null while it is new. */
export interface Present<Values> {
  readonly values: Values;
  readonly version: number | null;
}

/** A value of the form in words, for whoever has to choose. */
export interface Told {
  readonly label: string;
  readonly value: string;
}

type Props<Values extends object> = {
  form: FormState<Values>;
  /** The version that the form was opened with. */
  version: number | null;
  check?: (values: Values) => readonly FieldFault[];
  /** Asked before anything is sent; where it says no, all stays as it is typed. */
  ask?: () => Promise<boolean>;
  /** Makes the version of what was saved. */
  send: (values: Values, version: number | null) => Promise<Sent<number>>;
  /** Reads the thing anew. */
  read: () => Promise<Present<Values>>;
  tell: (values: Values) => readonly Told[];
  onSaved?: () => unknown;
  children: ReactNode;
};

type Other<Values> = Present<Values> & { readonly by: string | null; readonly at: string | null };

/** Somebody's change of another part of the thing is no reason to ask: then it is sent again, over the present version. */
export function VersionedForm<Values extends object>(props: Props<Values>) {
  const { form, check, ask, send, read, tell, onSaved, children } = props;
  const { form: texts } = useTexts();
  const say = useStatus();
  const version = useRef(props.version);
  const [other, setOther] = useState<Other<Values>>();

  const save = async (values: Values): Promise<readonly FieldFault[] | 'outdated' | void> => {
    const sent = await send(values, version.current);
    if (sent.outcome === 'invalid') return sent.faults;
    if (sent.outcome === 'outdated') {
      const present = await read();
      const isElsewhere = JSON.stringify(present.values) === JSON.stringify(form.saved);
      if (isElsewhere && present.version !== version.current) {
        version.current = present.version;
        return save(values);
      }
      setOther({ ...present, by: sent.by, at: sent.at });
      return 'outdated';
    }
    version.current = sent.made;
    setOther(undefined);
    say(texts.saved);
    await onSaved?.();
  };
  const take = ({ values, version: theirs }: Other<Values>) => {
    version.current = theirs;
    form.restart(values);
    setOther(undefined);
  };
  const keep = async ({ version: theirs }: Other<Values>) => {
    version.current = theirs;
    const faults = await save(form.values);
    if (faults === 'outdated') return;
    setOther(undefined);
    if (faults) form.showFaults(faults);
    else form.settle(form.values);
  };
  return (
    <>
      {other && (
        <Outdated
          by={other.by}
          at={other.at}
          differences={differencesOf(tell(other.values), tell(form.values))}
          onTake={() => take(other)}
          onKeep={() => keep(other)}
        />
      )}
      <Form
        form={form}
        {...(check && { check })}
        save={async (values) => (ask && !(await ask()) ? 'outdated' : save(values))}
      >
        {children}
      </Form>
    </>
  );
}

function differencesOf(theirs: readonly Told[], mine: readonly Told[]) {
  const labels = [...new Set([...theirs, ...mine].map(({ label }) => label))];
  const valueIn = (told: readonly Told[], label: string) =>
    told.find((each) => each.label === label)?.value ?? '';
  return labels
    .map((label) => ({ label, theirs: valueIn(theirs, label), mine: valueIn(mine, label) }))
    .filter(({ theirs, mine }) => theirs !== mine);
}

/** A text in words, one line for each of its languages. */
export function toldTexts(label: string, texts: Readonly<Record<string, string>>): Told[] {
  return Object.entries(texts).map(([language, value]) => ({
    label: `${label}, ${languageName(language)}`,
    value,
  }));
}
