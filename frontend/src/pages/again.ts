/** A page that waits for something looks again after a while, by sending its own form. */

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-again-after]"))
  setTimeout(() => form.requestSubmit(), Number(form.dataset.againAfter) * 1000);
