import { type Picture, serviceName } from "../picture";
import { useDesk } from "./context";
import { Lasting } from "./elapsed";

/** The talks that go on, for whoever may read them along. Not a word of them is here. */
export function OpenTalks({ picture }: { picture: Picture }) {
  const { desk, say } = useDesk();
  if (!picture.mayRead) return null;
  const talks = picture.talks.filter(({ worker }) => worker !== picture.me.person);
  const mine = new Set(picture.contacts.map(({ contact }) => contact));
  const refusal = desk.refusal.value;
  return (
    <section class="panel" aria-labelledby="open-talks-heading">
      <div class="panel__head">
        <h2 id="open-talks-heading">{say("open-talks-heading")}</h2>
      </div>
      <p class="small soft">{say(talks.length === 0 ? "open-talks-none" : "open-talks-about")}</p>
      <p class="small" role="status">
        {refusal?.re === "read_along" && say(refusal.code === "taken" ? "open-talks-taken" : "open-talks-failed")}
      </p>
      <ul class="list colleagues">
        {talks.map(({ contact, service, name, helper, since, reader = "" }) => (
          <li key={contact}>
            <p>
              <strong>{name}</strong> <span class="badge">{say(`colleague-${helper}`)}</span>
            </p>
            <p class="small soft">
              {serviceName(picture, service)} · <Lasting since={since} text="open-talks-lasting" />
            </p>
            {mine.has(contact) || reader !== "" ? (
              <p class="small">
                {mine.has(contact) ? say("open-talks-mine") : say("company-reader", { name: reader })}
              </p>
            ) : (
              <button
                class="button button--small"
                type="button"
                aria-label={say("open-talks-read-which", { name, service: serviceName(picture, service) })}
                onClick={() => desk.readAlong(contact)}
              >
                {say("open-talks-read")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
