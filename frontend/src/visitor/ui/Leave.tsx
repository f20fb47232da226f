/** The two ways to leave fast that are always on the screen or one key away (rule 4). */

import { useVisit } from "../context";

/** First stop of the Tab key; shown only there. */
export function LeaveFirst() {
  return <LeaveLink class="button button--primary leave-first visually-hidden" words="leave-first" />;
}

/** In the corner, where nothing scrolls. */
export function LeaveButton() {
  return <LeaveLink class="button leave" words="leave" />;
}

/** Offered in the talk, to somebody for whom it is not safe to write. */
export function LeaveNow() {
  return <LeaveLink class="button button--primary" words="leave-now" />;
}

/** A link, not a button: it also leads away should the script fail. */
function LeaveLink({ class: name, words }: { class: string; words: string }) {
  const { page, text, leave } = useVisit();
  const press = (event: Event): void => {
    event.preventDefault();
    leave();
  };
  return (
    <a class={name} href={page.leave.url} rel="noreferrer" target="_top" draggable={false} onClick={press}>
      {text(words)}
    </a>
  );
}
