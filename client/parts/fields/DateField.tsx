// A field for a day: typed, or picked from a calendar.
import { parseDate } from '@internationalized/date';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid, CalendarHeading } from 'react-aria-components/Calendar';
import { DateInput, DatePicker, DateSegment } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Popover } from 'react-aria-components/Popover';
import { Fault, FieldBox, FieldLabel, Hint } from './FieldBox.tsx';
import { controlOf, type Field, type FieldText } from './fields.ts';

type Props = Field<string | null> &
  FieldText & {
    /** The first and the last day that may be chosen, YYYY-MM-DD. */
    first?: string;
    last?: string;
  };

/** `<DateField label={texts.opened} {...form.field('openedOn')} />`; the value is YYYY-MM-DD, a day of the municipality's calendar. */
export function DateField(props: Props) {
  const { id, value, onChange, fault, label, hint, isOptional = false, first, last } = props;
  return (
    <FieldBox id={id} label={label}>
      <DatePicker
        {...controlOf(props)}
        value={value === null ? null : parseDate(value)}
        onChange={(day) => onChange(day?.toString() ?? null)}
        isRequired={!isOptional}
        shouldForceLeadingZeros
        {...(first && { minValue: parseDate(first) })}
        {...(last && { maxValue: parseDate(last) })}
      >
        <FieldLabel label={label} isOptional={isOptional} />
        <Hint>{hint}</Hint>
        <Group className="joined date">
          <DateInput className="control">{(segment) => <DateSegment segment={segment} />}</DateInput>
          <Button className="open" />
        </Group>
        <Fault fault={fault} />
        <Popover className="popover">
          <Dialog className="calendar">
            <Calendar>
              <header>
                <Button slot="previous" className="step">
                  ‹
                </Button>
                <CalendarHeading />
                <Button slot="next" className="step">
                  ›
                </Button>
              </header>
              <CalendarGrid>{(day) => <CalendarCell date={day} />}</CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </FieldBox>
  );
}
