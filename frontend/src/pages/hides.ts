/** What may be read for some minutes goes from a page that stays open. What is being written on the page stays. */
export function hideInTime(within: ParentNode): void {
  for (const read of within.querySelectorAll<HTMLElement>("[data-hides-in]"))
    setTimeout(() => read.remove(), Number(read.getAttribute("data-hides-in")) * 1000);
}
