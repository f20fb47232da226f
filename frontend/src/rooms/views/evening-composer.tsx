/** The message field of a live evening. A facilitator can pass on the guest's words with it. */

import type { Room } from "../room";
import { useVisit } from "./context";
import { canWrite } from "./standing";
import { WriteForm } from "./write-form";

export function EveningComposer({ room, id }: { room: Room; id: string }) {
  const { stay, text } = useVisit();
  const { evenings } = stay;
  const inside = evenings.inside.value;
  if (inside?.evening !== id || !inside.isIn || !canWrite(room)) return null;

  const guest = room.here.leads ? (evenings.find(id)?.guest ?? "") : "";
  const isGuests = guest !== "" && evenings.forGuest.value;
  return (
    <WriteForm
      id="evening-words"
      label={isGuests ? text("evening-pass", { guest }) : text("post-label")}
      placeholder={text("post-placeholder-new")}
      sendLabel={text(isGuests ? "evening-pass-send" : "post-send")}
      draft={() => evenings.draft.value}
      write={(words) => {
        evenings.draft.value = words;
      }}
      send={() => evenings.say()}
      above={
        guest !== "" && (
          <label class="composer__guest small">
            <input
              type="checkbox"
              checked={isGuests}
              onChange={(event) => {
                evenings.forGuest.value = event.currentTarget.checked;
              }}
            />
            <span>{text("evening-pass", { guest })}</span>
          </label>
        )
      }
    />
  );
}
