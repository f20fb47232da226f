import { colleagues, type Picture } from "../picture";
import { useDesk, useServiceNames } from "./context";

/** Who else is on duty for my services. */
export function Colleagues({ picture }: { picture: Picture }) {
  const { say } = useDesk();
  const serviceNames = useServiceNames();
  const others = colleagues(picture);
  return (
    <section class="panel" aria-labelledby="colleagues-heading">
      <div class="panel__head">
        <h2 id="colleagues-heading">{say("colleagues-heading")}</h2>
      </div>
      {others.length === 0 && <p class="small soft">{say("colleagues-none")}</p>}
      <ul class="list colleagues">
        {others.map(({ person, name, helper, services, open_contacts, status = "on" }) => (
          <li key={person}>
            <p>
              <strong>{name}</strong> <span class="badge">{say(`colleague-${helper}`)}</span>{" "}
              {status !== "on" && <span class="badge">{say(`duty-${status}`)}</span>}
            </p>
            <p class="small soft">{serviceNames(picture, services)}</p>
            <p class="small soft">{say("colleague-open", { count: open_contacts })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
