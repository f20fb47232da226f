import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useMemo, useRef } from "preact/hooks";
import { Announcer, type Voice } from "../../shared/announcer";
import { choice, choose } from "../choices";
import type { Desk } from "../desk";
import { type Act, actOf, contactFor, type Jump } from "../shortcuts";
import { useDesk } from "./context";
import { jumpToLine } from "./staff-line";

const IS_MAC = /^(Mac|iP)/.test(navigator.platform);
const FIELD = "textarea, select, input:not([type=checkbox], [type=radio]), [contenteditable]";

/** Jump keys, and the sheet that tells them: opened by `?` or by its button. */
export function Shortcuts() {
  const { desk, say } = useDesk();
  const sheet = useRef<HTMLDialogElement>(null);
  const voice = useRef<Voice | null>(null);
  const signAlone = useMemo(() => choice("desk-keys", true), []);
  const open = (): void => {
    if (!sheet.current?.open) sheet.current?.showModal();
  };
  useEffect(() => {
    const follow = (act: Act): void => {
      if (act === "sheet") return open();
      sheet.current?.close();
      if (!jump(desk, act)) voice.current?.say(say("shortcuts-nowhere"));
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const inText = event.target instanceof Element && event.target.closest(FIELD) !== null;
      const act = actOf(event, { isMac: IS_MAC, inText, signAlone: signAlone.value });
      if (act === null || event.defaultPrevented) return;
      event.preventDefault();
      if (!event.repeat) follow(act);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [desk, say, signAlone]);
  const listen = useCallback((given: Voice) => {
    voice.current = given;
    return () => {
      voice.current = null;
    };
  }, []);
  return (
    <>
      <button class="button button--small button--quiet keys__open" type="button" onClick={open}>
        <span class="keys__name">{say("shortcuts")}</span>{" "}
        <span aria-hidden="true">
          <kbd>?</kbd>
        </span>
      </button>
      <dialog ref={sheet} class="keys" aria-labelledby="shortcuts-heading">
        <div class="panel__head">
          <h2 id="shortcuts-heading">{say("shortcuts")}</h2>
          <button class="button button--small" type="button" onClick={() => sheet.current?.close()}>
            {say("shortcuts-close")}
          </button>
        </div>
        <Keys />
        <label class="check small">
          <input
            type="checkbox"
            checked={signAlone.value}
            onChange={({ currentTarget }) => choose("desk-keys", signAlone, currentTarget.checked)}
          />
          <span>{say("shortcuts-sign-alone")}</span>
        </label>
      </dialog>
      <Announcer listen={listen} />
    </>
  );
}

function Keys() {
  const { say } = useDesk();
  const jumpKey = IS_MAC ? "Control" : "Alt";
  return (
    <dl class="keys__list">
      <Row does={say("shortcuts-contact")}>
        <kbd>{jumpKey}</kbd> + <kbd>1</kbd>–<kbd>9</kbd>
      </Row>
      <Row does={say("shortcuts-queue")}>
        <kbd>{jumpKey}</kbd> + <kbd>0</kbd>
      </Row>
      <Row does={say("shortcuts-silent")}>
        <kbd>{jumpKey}</kbd> + <kbd>Q</kbd>
      </Row>
      <Row does={say("shortcuts-unread")}>
        <kbd>{jumpKey}</kbd> + <kbd>W</kbd>
      </Row>
      <Row does={say("shortcuts-line")}>
        <kbd>{jumpKey}</kbd> + <kbd>X</kbd>
      </Row>
      <Row does={say("composer-send")}>
        <kbd>Enter</kbd>
      </Row>
      <Row does={say("shortcuts-new-line")}>
        <kbd>{say("shortcuts-shift")}</kbd> + <kbd>Enter</kbd>
      </Row>
      <Row does={say("shortcuts-sheet")}>
        <kbd>?</kbd>
      </Row>
      <Row does={say("shortcuts-sheet-close")}>
        <kbd>Esc</kbd>
      </Row>
    </dl>
  );
}

function Row({ does, children }: { does: string; children: ComponentChildren }) {
  return (
    <div class="keys__row">
      <dt>{children}</dt>
      <dd>{does}</dd>
    </div>
  );
}

/** Shows where the jump leads and puts the focus there; says false when it leads nowhere. */
function jump(desk: Desk, to: Jump): boolean {
  if (to === "queue") {
    desk.show(null);
    focusOnceDrawn(".offer__take", ".waiting__take", "#queue-heading");
    return true;
  }
  if (to === "line") return jumpToLine(desk);
  const contact = contactFor(to, placesOn(desk), { active: desk.active.value, silent: desk.longestSilence.value });
  const thread = desk.threads.value.find((one) => one.contact === contact);
  if (thread === undefined) return false;
  desk.show(thread.contact);
  focusOnceDrawn(`#panel-${thread.slot} .composer__field`, `#panel-${thread.slot} .record__heading`);
  return true;
}

function placesOn(desk: Desk) {
  const open = new Set(desk.picture.value?.contacts.filter(({ state }) => state === "open").map((f) => f.contact));
  return desk.threads.value.map(({ contact, slot, unread }) => ({
    contact,
    slot,
    unread: unread.value,
    isOpen: open.has(contact),
  }));
}

/** On a small screen what is jumped to is shown only by the next drawing. */
function focusOnceDrawn(...selectors: readonly string[]): void {
  requestAnimationFrame(() => {
    const found = selectors.map((selector) => document.querySelector<HTMLElement>(selector));
    found.find((element) => element !== null)?.focus();
  });
}
