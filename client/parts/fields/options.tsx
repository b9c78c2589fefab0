// The options of a list to choose from, as they open over the page.
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';

/** Something to choose. */
export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  /** A second, softer line. */
  readonly note?: string | undefined;
}

/** Inside a Select or a ComboBox. `empty` is said where nothing fits. */
export function Options<Id extends string>({
  options,
  empty,
}: {
  options: readonly Option<Id>[];
  empty: string;
}) {
  return (
    <Popover className="popover">
      <ListBox className="options" items={options} renderEmptyState={() => <p className="hint">{empty}</p>}>
        {({ id, name, note }) => (
          <ListBoxItem id={id} textValue={name} className="option">
            {name}
            {note && <small>{note}</small>}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
