/** A page that waits for something looks again after a while, by sending its own form. */
export function lookAgain(within: ParentNode): void {
  for (const form of within.querySelectorAll<HTMLFormElement>("form[data-again-after]"))
    setTimeout(() => form.requestSubmit(), Number(form.getAttribute("data-again-after")) * 1000);
}
