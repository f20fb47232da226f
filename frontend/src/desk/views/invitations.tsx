import type { ErrorCode } from "../../wire/common";
import { type Picture, serviceName } from "../picture";
import { useDesk } from "./context";

/** Colleagues who ask me into their talks: above everything, in every view, as calls for help are. */
export function Invitations({ picture }: { picture: Picture }) {
  const { desk, say } = useDesk();
  const refusal = desk.refusal.value;
  return (
    <>
      {/* Always there: a screen reader speaks what comes into it. */}
      <div class="help" role="alert">
        {picture.invitations.map(({ contact, service, name }) => (
          <div key={contact} class="help__call">
            <p class="help__words">{say("invited", { name, service: serviceName(picture, service) })}</p>
            <button
              class="button button--small button--primary"
              type="button"
              aria-label={say("invited-join-which", { name })}
              onClick={() => desk.join(contact)}
            >
              {say(desk.accepting.value.has(contact) ? "invited-joining" : "invited-join")}
            </button>
            <button
              class="button button--small"
              type="button"
              aria-label={say("invited-decline-which", { name })}
              onClick={() => desk.decline(contact)}
            >
              {say("invited-decline")}
            </button>
          </div>
        ))}
      </div>
      <p class="told small" role="status">
        {refusal?.re === "join" && say(refusalText(refusal.code))}
      </p>
    </>
  );
}

function refusalText(code: ErrorCode): string {
  if (code === "full") return "queue-full";
  return code === "not_on_duty" ? "queue-not-on-duty" : "invited-failed";
}
