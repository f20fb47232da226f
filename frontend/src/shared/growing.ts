import { useLayoutEffect } from "preact/hooks";

/** Lets the field grow with its text where the style sheet alone cannot (`field-sizing`). */
export function useGrowing(field: { readonly current: HTMLTextAreaElement | null }, draft: string): void {
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null || CSS.supports("field-sizing", "content")) return;
    element.style.blockSize = "auto";
    element.style.blockSize = `${element.scrollHeight}px`;
  }, [draft]);
}
