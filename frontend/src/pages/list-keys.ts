/** Going through a list of links by j, k; Enter opens, as links do by themselves. */

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

/** How far a key goes; 0 for any other, and while somebody types or holds another key. */
export function stepOf(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "target">): number {
  if (event.ctrlKey || event.metaKey || event.altKey) return 0;
  const target = event.target;
  if (target instanceof Element && target.closest("input, select, textarea, [contenteditable]") !== null) return 0;
  return STEPS[event.key] ?? 0;
}

/** The link to go to from the one that has the focus; undefined at the ends. From anywhere else, j begins at the top. */
export function next<T>(links: readonly T[], present: T | null, step: number): T | undefined {
  const at = present === null ? -1 : links.indexOf(present);
  if (at < 0) return step > 0 ? links[0] : links.at(-1);
  return links[at + step];
}

/** Lets the keys of a page go through the links of the list. */
export function goThrough(page: Document, list: Element): void {
  page.addEventListener("keydown", (event) => {
    const step = stepOf(event);
    if (step === 0) return;
    const links = [...list.querySelectorAll<HTMLAnchorElement>("a[href]")];
    const wanted = next<Element>(links, page.activeElement, step);
    if (!(wanted instanceof HTMLElement)) return;
    event.preventDefault();
    wanted.focus();
  });
}
