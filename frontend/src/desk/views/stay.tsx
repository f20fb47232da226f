import type { DeskWarning } from "../../wire/desk";
import { useDesk, useTimeOfDay } from "./context";

/** Tells in time that the sign-in is going to end. What asks for an answer is spoken at once. */
export function StayLine() {
  const { desk } = useDesk();
  const warning = desk.stay.warning.value;
  const isUrgent = warning?.kind === "idle";
  return (
    <>
      {/* Always there: a screen reader speaks what comes into it. */}
      <div class="stay" role="status">
        {warning && !isUrgent && <Words warning={warning} />}
      </div>
      {warning && isUrgent && (
        <div class="stay" role="alert">
          <Words warning={warning} />
        </div>
      )}
    </>
  );
}

function Words({ warning }: { warning: DeskWarning }) {
  const { desk, say } = useDesk();
  const timeOfDay = useTimeOfDay();
  const { kind, at = 0 } = warning;
  const text = kind === "overtime" && at > 0 ? "stay-overtime-until" : `stay-${kind}`;
  const hasAnswer = kind === "idle" || kind === "engaged";
  return (
    <>
      <p>{say(text, { time: timeOfDay(at) })}</p>
      {hasAnswer && (
        <button class="button button--small" type="button" onClick={() => desk.stay.here()}>
          {say("stay-here")}
        </button>
      )}
    </>
  );
}
