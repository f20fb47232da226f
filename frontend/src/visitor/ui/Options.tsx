/** The language and the size of the text, in every state of the page. Neither is remembered anywhere. */

import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { LanguageChoice } from "../../wire/pages";
import { useVisit } from "../context";

export const TEXT_SIZES = ["normal", "large", "largest"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** In the bar: opens and closes what is below it. */
export function OptionsButton({ open }: { open: Signal<boolean> }) {
  const { text } = useVisit();
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    // Who has chosen something is led back to where the choosing began, unless they have gone elsewhere.
    if (was.current && !open.value && isNowhere(document.activeElement)) button.current?.focus();
    was.current = open.value;
  }, [open.value]);
  return (
    <button
      ref={button}
      type="button"
      class="button button--quiet bar__icon"
      aria-expanded={open.value}
      aria-controls="options"
      title={text("options")}
      onClick={() => {
        open.value = !open.value;
      }}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="9" />
        <path d="M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18" />
      </svg>
      <span class="visually-hidden">{text("options")}</span>
    </button>
  );
}

function isNowhere(focused: Element | null): boolean {
  return focused === null || focused === document.body || focused.closest("[hidden]") !== null;
}

/** Below the bar. Hidden, not taken away: the size that was chosen stays. */
export function OptionsPanel({ open }: { open: Signal<boolean> }) {
  const { page, text } = useVisit();
  const size = useSignal<TextSize>("normal");
  const close = (): void => {
    open.value = false;
  };
  useEffect(() => {
    document.documentElement.setAttribute("data-text-size", size.value);
  }, [size.value]);
  return (
    <section
      id="options"
      class="options stack"
      aria-label={text("options")}
      hidden={!open.value}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault(); // on a site that shows this page, the page itself stays
        close();
      }}
    >
      <div class="options__part">
        <h2 class="small">{text("options-language")}</h2>
        <Languages onChosen={close} />
      </div>
      <fieldset class="options__part">
        <legend class="small">{text("options-size")}</legend>
        <div class="row">
          {TEXT_SIZES.map((name) => (
            <label key={name} class="choice">
              <input
                type="radio"
                name="text-size"
                checked={size.value === name}
                onChange={() => {
                  size.value = name;
                }}
              />
              <span>{text(`options-size-${name}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p>
        {/* A page of its own: the talk stays where it is. */}
        <a href={`/accessibility?lang=${page.language}`} target="_blank" rel="noopener">
          {text("accessibility-link")}
          <span class="visually-hidden"> ({text("help-elsewhere")})</span>
        </a>
      </p>
    </section>
  );
}

/** Every language under its own name. The page stays, and with it the talk and what is half written. */
export function Languages({ onChosen }: { onChosen?: () => void }) {
  const { page, tongue } = useVisit();
  const choose = async ({ code }: LanguageChoice): Promise<void> => {
    await tongue.change(code);
    if (tongue.changing.peek() !== "failed") onChosen?.();
  };
  return (
    <ul class="list languages">
      {page.languages.map((choice) => (
        <li key={choice.code}>
          <button
            type="button"
            class="button button--quiet languages__one"
            lang={choice.lang}
            dir={choice.dir}
            aria-current={choice.code === page.language ? "true" : undefined}
            onClick={() => void choose(choice)}
          >
            {choice.name}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Said where the languages are, and once aloud: nothing is lost when a language does not come. */
export function LanguageFailed() {
  const { tongue, text } = useVisit();
  if (tongue.changing.value !== "failed") return null;
  return <p class="status status--notice">{text("language-failed")}</p>;
}
