// Opening hours of a week: for each day from when to when, as often as it opens.
import type { ReactNode } from 'react';
import { parseTime } from '@internationalized/date';
import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components/TimeField';
import { say } from '../../text/say.ts';
import { Button } from '../controls/Button.tsx';
import { useFaultText } from '../fields/faults.ts';
import { controlOf, type Field, type FieldText } from '../fields/fields.ts';
import { type Hours, timesOn } from '../../text/hours.ts';
import { useHoursTexts } from './texts.ts';
import { Fault, FieldBox, FieldLabel } from '../fields/FieldBox.tsx';

type Props = Field<readonly Hours[]> & {
  label: string;
  hint: string;
  /** Hours that hold while the field has none. */
  inherited?: readonly Hours[];
  /** What stands above the days. */
  children?: ReactNode;
  isDisabled?: boolean;
};

const USUAL = { opens: '08:30', closes: '17:00' };
const WORKDAYS = [1, 2, 3, 4, 5];
const NONE: readonly Hours[] = [];

/** `<HoursField label={…} hint={…} {...form.field('hours')} />`; faults: `hours`, `hours.2`, `hours.2.opensMinute`. */
export function HoursField({ inherited = NONE, children, isDisabled = false, ...props }: Props) {
  const { id, value, onChange, fault, inner, label, hint } = props;
  const hours = useHoursTexts();
  const faultText = useFaultText();
  const placed = value.map((row, at) => ({ row, at }));
  const monday = value.filter(({ weekday }) => weekday === 1);
  const others = value.length === 0 && inherited.length > 0 ? inherited : value;
  // One day of its own would close the place on all others: it begins with all that it inherits.
  const mayAdd = !isDisabled && others === value;
  const otherwise = others.length === 0 ? hours.notSaid : hours.closed;
  const copy = () =>
    onChange([
      ...WORKDAYS.flatMap((weekday) => monday.map((row) => ({ ...row, weekday }))),
      ...value.filter(({ weekday }) => weekday > WORKDAYS.length),
    ]);
  return (
    <fieldset id={id} className="field hours" data-label={label}>
      <legend>{label}</legend>
      <p className="hint">{hint}</p>
      {fault !== undefined && <p className="fault">{faultText(fault)}</p>}
      {children}
      {hours.days.map((day, index) => {
        const rows = placed.filter(({ row }) => row.weekday === index + 1);
        return (
          <div key={day} className="day" role="group" aria-label={day}>
            <strong>{day}</strong>
            <div>
              {rows.length === 0 && <span className="hint">{timesOn(others, index + 1) || otherwise}</span>}
              {rows.map(({ row, at }) => (
                <Times
                  key={at}
                  id={`${id}.${at}`}
                  row={row}
                  day={day}
                  isDisabled={isDisabled}
                  fault={inner[at]}
                  faults={{ opens: inner[`${at}.opensMinute`], closes: inner[`${at}.closesMinute`] }}
                  onChange={(changed) => onChange(value.with(at, changed))}
                  onRemove={() => onChange(value.toSpliced(at, 1))}
                />
              ))}
              {mayAdd && (
                <Button
                  name={say(hours.addTo, { day })}
                  onPress={() => onChange([...value, { weekday: index + 1, ...USUAL }])}
                >
                  {hours.add}
                </Button>
              )}
            </div>
          </div>
        );
      })}
      {!isDisabled && monday.length > 0 && <Button onPress={copy}>{hours.copy}</Button>}
    </fieldset>
  );
}

type TimesProps = {
  id: string;
  row: Hours;
  day: string;
  isDisabled: boolean;
  fault: string | undefined;
  faults: { readonly opens: string | undefined; readonly closes: string | undefined };
  onChange: (row: Hours) => void;
  onRemove: () => void;
};

function Times({ id, row, day, isDisabled, fault, faults, onChange, onRemove }: TimesProps) {
  const hours = useHoursTexts();
  const faultText = useFaultText();
  const shown = `${row.opens}–${row.closes}`;
  const field = (name: 'opens' | 'closes') => ({
    id: `${id}.${name}Minute`,
    name: `${id}.${name}`,
    value: row[name],
    onChange: (time: string) => onChange({ ...row, [name]: time }),
    fault: faults[name],
    inner: {},
    isDisabled,
  });
  return (
    <div id={id} className="times" data-label={`${day} ${shown}`}>
      <TimeField label={hours.opens} {...field('opens')} />
      <TimeField label={hours.closes} {...field('closes')} />
      {!isDisabled && (
        <Button name={say(hours.removeFrom, { hours: shown, day })} onPress={onRemove}>
          ×
        </Button>
      )}
      {fault !== undefined && <p className="fault">{faultText(fault)}</p>}
    </div>
  );
}

/** A field for a time of day, on a clock of 24 hours whatever the browser's own is; the value is 08:30, or empty. */
function TimeField(props: Field<string> & FieldText) {
  const { id, value, onChange, fault, label, isOptional = false } = props;
  return (
    <FieldBox id={id} label={label}>
      <AriaTimeField
        {...controlOf(props)}
        value={value === '' ? null : parseTime(value)}
        onChange={(time) => onChange(time?.toString().slice(0, 5) ?? '')}
        hourCycle={24}
        shouldForceLeadingZeros
        isRequired={!isOptional}
      >
        <FieldLabel label={label} isOptional={isOptional} />
        <DateInput className="control time">{(segment) => <DateSegment segment={segment} />}</DateInput>
        <Fault fault={fault} />
      </AriaTimeField>
    </FieldBox>
  );
}
