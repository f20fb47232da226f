/** What scripts add to the pages of the staff's door. Everything but passkeys works without them. */

import { passkeyForms } from "./passkey";

/** A link in an invitation can bring the code along behind a #, where no server and no log sees it. */
function fillFromFragment(): void {
  const field = document.querySelector<HTMLInputElement>("input[data-from-fragment]");
  const code = location.hash.slice(1);
  if (field === null || code === "") return;
  field.value = code;
  history.replaceState(null, "", location.pathname + location.search);
}

function offerPrinting(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}

fillFromFragment();
offerPrinting();
if (typeof PublicKeyCredential === "function" && "parseCreationOptionsFromJSON" in PublicKeyCredential) {
  passkeyForms(document, {
    create: async (json) =>
      answer(
        await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json as PublicKeyCredentialCreationOptionsJSON),
        }),
      ),
    get: async (json) =>
      answer(
        await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json as PublicKeyCredentialRequestOptionsJSON),
        }),
      ),
  });
}

function answer(credential: Credential | null): unknown {
  if (!(credential instanceof PublicKeyCredential)) throw new TypeError("no passkey");
  return credential.toJSON();
}
