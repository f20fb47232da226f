import type { Picture } from "../picture";
import { useDesk } from "./context";

/** A heavy talk can be talked over: those who lead me see that I want it. Folded until somebody needs it. */
export function Debrief({ picture: { wantsDebrief } }: { picture: Picture }) {
  const { desk, say } = useDesk();
  const wanted = wantsDebrief ? say("debrief-wanted") : "";
  return (
    <details class="debrief">
      <summary>{say(wantsDebrief ? "debrief-asked" : "debrief-question")}</summary>
      <div class="stack stack--close">
        <p class="small soft">{say("debrief-about")}</p>
        <div class="row row--close">
          {/* One button for both: whoever presses it keeps the focus. */}
          <button
            class="button button--small"
            type="button"
            disabled={desk.connection.value.state !== "open"}
            onClick={() => desk.wantDebrief(!wantsDebrief)}
          >
            {say(wantsDebrief ? "debrief-take-back" : "debrief-want")}
          </button>
          <p class="small" role="status">
            {desk.debriefFailed.value ? say("debrief-failed") : wanted}
          </p>
        </div>
      </div>
    </details>
  );
}
