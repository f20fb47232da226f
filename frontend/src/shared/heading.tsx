/** The heading of something that took the place of what had the focus: it takes the focus, and is read aloud. */

import { useEffect, useRef } from "preact/hooks";

/** `follows`: whether what it replaces had the focus. A focus that is on something still there stays where it is. */
export function Heading({ children, follows = true }: { children: string; follows?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Once, for the moment in which it came.
  useEffect(() => {
    if (follows && heading.current && isLost(document.activeElement, heading.current)) heading.current.focus();
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}

/** Whether the focus is on nothing to be seen, or only on what the heading itself stands in. */
function isLost(focused: Element | null, heading: Element): boolean {
  return focused === null || focused.contains(heading) || focused.closest("[hidden]") !== null;
}
