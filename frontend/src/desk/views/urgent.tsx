import { momentOfWeek } from "../format";
import type { Picture } from "../picture";
import { useDesk } from "./context";

/** Something urgent waits in a closed group (rule 30): for whoever leads it, or, when none of those is there, for all. */
export function UrgentLines({ picture }: { picture: Picture }) {
  const { say, groups, language } = useDesk();
  const { own = 0, others = 0, since = 0, on_call = [] } = picture.urgent;
  // The moment, and not how long ago it was: what changes here is spoken each time.
  const waits = () => (
    <p class="small">{say("urgent-since", { count: own + others, moment: momentOfWeek(language, since) })}</p>
  );
  return (
    // Always there: a screen reader speaks what comes into it.
    <div class="help" role="alert">
      {own > 0 && (
        <div class="help__call">
          <div class="help__words">
            <p>{say("urgent-own", { own })}</p>
            {waits()}
          </div>
          {groups && (
            <a class="button button--small" href={groups} target="_blank" rel="noreferrer">
              {say("urgent-open")}
            </a>
          )}
        </div>
      )}
      {others > 0 && (
        <div class="help__call">
          <div class="help__words">
            <p>{say("urgent-others", { others })}</p>
            {own === 0 && waits()}
            {on_call.length === 0 && <p class="small">{say("urgent-call-nobody")}</p>}
          </div>
          {on_call.map(({ name, phone }) => (
            <a class="button button--small" href={`tel:${phone.replaceAll(" ", "")}`} key={`${name} ${phone}`}>
              {say("urgent-call", { called: name, phone })}
            </a>
          ))}
        </div>
      )}
    </div>
  );
}
