/** The heading of something that took the place of what had the focus: it takes the focus, and is read aloud. */

import { useEffect, useRef } from "preact/hooks";

export function Heading({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
