import type { ComponentChildren } from "preact";
import { useDesk, useTimeOfDay } from "./context";

/** How the connection stands, honestly: never silent while something is wrong. */
export function ConnectionLine() {
  const { desk, say, wallTime } = useDesk();
  const timeOfDay = useTimeOfDay();
  const connection = desk.connection.value;
  if (desk.signedOut.value) {
    return (
      <Trouble text={say("connection-signed-out")}>
        <a class="button button--small" href="/desk/sign-in" target="_blank" rel="noopener">
          {say("connection-sign-in")}
        </a>
        <UseHere />
      </Trouble>
    );
  }
  switch (connection.state) {
    case "open":
      if (desk.slow.value) return <Trouble text={say("connection-slow")} />;
      return <Line text={say("connection-connected")} mark="on" />;
    case "lost":
      return <Trouble text={say("connection-lost", { time: timeOfDay(wallTime(connection.since)) })} />;
    default:
      return <Line text={say("connection-connecting")} mark="wait" />;
  }
}

function UseHere() {
  const { desk, say } = useDesk();
  return (
    <button class="button button--small" type="button" onClick={() => desk.useHere()}>
      {say("connection-use-here")}
    </button>
  );
}

function Line({ text, mark }: { text: string; mark: "on" | "wait" }) {
  return (
    <div class="status connection" role="status">
      <span class={`dot dot--${mark}`} aria-hidden="true" />
      {text}
    </div>
  );
}

function Trouble({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <div class="status status--notice connection" role="status">
      <span class="dot dot--off" aria-hidden="true" />
      <span>{text}</span>
      {children}
    </div>
  );
}
