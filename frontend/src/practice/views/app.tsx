import { useLayoutEffect, useRef } from "preact/hooks";
import type { Desk } from "../../desk/desk";
import { Work } from "../../desk/views/app";
import { DeskProvider } from "../../desk/views/context";
import { Shortcuts } from "../../desk/views/shortcuts";
import type { Texts } from "../../shared/texts";
import type { Scenario } from "../core";
import type { Practice } from "../practice";
import { SCENARIOS } from "../scenarios";

interface Props {
  readonly practice: Practice;
  readonly say: Texts;
  readonly language: string;
}

/** Practising. Whatever is shown, the band above it says that it is practice. */
export function App({ practice, say, language }: Props) {
  const stage = practice.stage.value;
  if (stage.name === "talking") {
    return <Talking key={stage.scenario.slug} practice={practice} say={say} language={language} desk={stage.desk} />;
  }
  return (
    <div class="practice">
      <header class="practice__band">
        <h1>{say("practice-mark")}</h1>
        <p>{say("practice-about")}</p>
        <a class="button button--small" href={`/desk?lang=${language}`}>
          {say("practice-to-desk")}
        </a>
      </header>
      <main class="practice__page stack">
        {stage.name === "choosing" ? (
          <Choosing practice={practice} say={say} />
        ) : (
          <LookingBack practice={practice} say={say} scenario={stage.scenario} />
        )}
      </main>
    </div>
  );
}

function Talking({ practice, say, language, desk }: Props & { readonly desk: Desk }) {
  const picture = desk.picture.value;
  return (
    <DeskProvider value={{ desk, say, language, wallTime: () => Date.now() }}>
      <div class="desk" data-view={desk.active.value === null ? "queue" : "contact"}>
        <header class="practice__band">
          <h1>{say("practice-mark")}</h1>
          <p class="small">{say("practice-about")}</p>
          <Shortcuts />
          <button class="button button--small" type="button" onClick={() => practice.lookBack()}>
            {say("practice-stop")}
          </button>
        </header>
        {picture && <Work picture={picture} />}
      </div>
    </DeskProvider>
  );
}

function Choosing({ practice, say }: Omit<Props, "language">) {
  return (
    <>
      <h2>{say("practice-choose")}</h2>
      <ul class="list stack">
        {SCENARIOS.map((scenario) => (
          <li key={scenario.slug} class="panel stack stack--close">
            <h3>{say(`practice-${scenario.slug}-title`)}</h3>
            <p>{say(`practice-${scenario.slug}-about`)}</p>
            <button
              class="button button--primary practice__begin"
              type="button"
              aria-label={say("practice-begin-which", { name: say(`practice-${scenario.slug}-title`) })}
              onClick={() => practice.begin(scenario)}
            >
              {say("practice-begin")}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the guides would have wanted seen. What is ticked is for the trainee alone, and gone with the page. */
function LookingBack({ practice, say, scenario }: Omit<Props, "language"> & { readonly scenario: Scenario }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {say("practice-looking-back")}
      </h2>
      <p>{say("practice-looking-back-about")}</p>
      <fieldset>
        <legend class="small soft">{say(`practice-${scenario.slug}-title`)}</legend>
        {scenario.moments.map((moment) => (
          <label key={moment} class="check">
            <input type="checkbox" />
            <span>{say(`practice-${scenario.slug}-moment-${moment}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="row">
        <button class="button button--primary" type="button" onClick={() => practice.chooseAgain()}>
          {say("practice-again")}
        </button>
      </div>
    </>
  );
}
