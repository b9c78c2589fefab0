// The heading of a step, which takes the focus when the step begins: whoever does not see the page is told so.
import { useEffect, useRef } from 'react';

/** `isLed`: the focus goes there. */
export function StepTitle({ children, isLed = true }: { children: string; isLed?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isLed) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [isLed]);
  return (
    <h2 ref={heading} tabIndex={-1} className="step-title">
      {children}
    </h2>
  );
}
