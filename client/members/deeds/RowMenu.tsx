// What the button at the end of a row opens: links to a task and an improvement, below it.
import { type RefObject, useEffect, useRef } from 'react';
import { Deeds } from './Deeds.tsx';
import './row-menu.css';

type Props = {
  place: { readonly id: string; readonly name: string };
  button: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
};

/** The browser's own popover: it closes by Escape and beside it, gives focus back, and is cut off by no table. */
export function RowMenu({ place, button, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [box, above] = [menu.current, button.current?.getBoundingClientRect()];
    if (!box || !above) return;
    // Its right edge below that of the button; it goes along where the page is scrolled.
    box.style.top = `${above.bottom + scrollY}px`;
    box.style.right = `${document.documentElement.clientWidth - above.right}px`;
    box.showPopover();
    box.querySelector('a')?.focus();
  }, [button]);
  return (
    <div
      ref={menu}
      popover="auto"
      className="row-menu actions"
      // Taken away only once it is closed: the browser gives focus back from what is still in it.
      onToggle={({ newState }) => {
        if (newState === 'closed') onClose();
      }}
    >
      <Deeds place={place} />
    </div>
  );
}
