import { dayOfYear } from "../format";
import type { Picture } from "../picture";
import { useDesk } from "./context";

/** Turns to come that lack somebody: those who can fill them come to the page from here. Below the queue, whose rows it
 * must not push. */
export function Gaps({ picture }: { picture: Picture }) {
  const { say, gaps, language } = useDesk();
  const { turns, first, pressing } = picture.gaps;
  if (!gaps) return null;
  return (
    // Always there: a screen reader speaks what comes into it.
    <div class={pressing ? "gaps gaps--pressing small" : "gaps small"} role="status">
      {turns > 0 && (
        <a href={gaps} target="_blank" rel="noopener">
          {say("gaps-line", { count: turns, first: dayOfYear(language, first) })}
        </a>
      )}
    </div>
  );
}
