// Which columns a table can have, and which it must.
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { useImportsTexts } from './texts.ts';

export function Columns() {
  const { choose, columns } = useImportsTexts();
  const notes: Partial<Record<keyof typeof columns, readonly string[]>> = {
    externalId: [choose.required],
    name: [choose.requiredNew],
    settlement: [choose.requiredNew, choose.settlement],
    category: [choose.requiredNew],
    codes: [choose.told],
    state: [choose.told],
    latitude: [choose.position],
    longitude: [choose.position],
    hours: [choose.hours],
  };
  const keys = Object.keys(columns) as (keyof typeof columns)[];
  return (
    <Disclosure title={choose.columns}>
      <p>{choose.columnsLead}</p>
      <ul>
        {keys.map((key) => (
          <li key={key}>
            <strong>{columns[key]}</strong>
            {notes[key] && `: ${notes[key].join('; ')}`}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
