/** Forms that a passkey fills in: the server sets a challenge, the browser answers it, the form carries the answer. */

/** The browser's part: options and answers as JSON (WebAuthn level 3). Rejects when nothing comes of it. */
export interface Passkeys {
  create(options: unknown): Promise<unknown>;
  get(options: unknown): Promise<unknown>;
}

/** Shows the forms marked `data-passkey`, which do nothing without this, and has each ask for an answer when it is sent. */
export function passkeyForms(page: ParentNode, passkeys: Passkeys): void {
  for (const form of page.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form, passkeys);
    });
  }
  for (const words of page.querySelectorAll<HTMLElement>("[data-without-passkeys]")) words.hidden = true;
}

async function send(form: HTMLFormElement, passkeys: Passkeys): Promise<void> {
  const failed = form.querySelector<HTMLElement>("[data-failed]");
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  const field = form.querySelector<HTMLInputElement>("input[name=answer]");
  if (failed === null || button === null || field === null) return;
  failed.hidden = true;
  button.disabled = true;
  try {
    const asked = form.getAttribute("data-passkey") === "create" ? passkeys.create : passkeys.get;
    field.value = JSON.stringify(await asked(await challenge(form)));
    form.submit();
  } catch {
    // Dismissed, timed out, no such passkey here, or no network: the person can try again or sign in another way.
    failed.hidden = false;
    button.disabled = false;
  }
}

/** The form's own token goes along, so that no other site can ask. */
async function challenge(form: HTMLFormElement): Promise<unknown> {
  const response = await fetch(form.getAttribute("data-begin") ?? "", {
    method: "POST",
    body: new URLSearchParams({ csrfmiddlewaretoken: new FormData(form).get("csrfmiddlewaretoken")?.toString() ?? "" }),
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
