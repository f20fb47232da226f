import { useSignal } from "@preact/signals";
import type { Present } from "../../wire/desk";
import { unbroken } from "../format";
import { aloneIn, isOnDuty, myDuty, openCount, type Picture, statusOf } from "../picture";
import { useDesk, useServiceNames, useTimeOfDay } from "./context";
import { Debrief } from "./debrief";
import { FirstTurn } from "./guidance";
import { HelpButton, OnCall } from "./help";
import { Pulse } from "./pulse";

/** My own duty: which services I answer, since when, and whether I am alone. */
export function Duty({ picture }: { picture: Picture }) {
  const { desk, say } = useDesk();
  const changing = useSignal(false);
  const mine = myDuty(picture);
  const refusal = desk.refusal.value?.re === "duty";
  return (
    <section class="panel" aria-labelledby="duty-heading">
      <div class="panel__head">
        <h2 id="duty-heading">{say("duty-heading")}</h2>
        <span class={mine && statusOf(mine) === "on" ? "badge badge--accent" : "badge"}>
          {say(mine ? `duty-${statusOf(mine)}` : "duty-off")}
        </span>
      </div>
      {mine !== undefined && !changing.value ? (
        <OnDuty picture={picture} mine={mine} onChange={() => (changing.value = true)} />
      ) : (
        <ServiceChoice picture={picture} onDone={() => (changing.value = false)} />
      )}
      <Pulse />
      <BookedToday picture={picture} />
      {picture.services.length > 0 && <Debrief picture={picture} />}
      <FirstTurn picture={picture} />
      <p class="duty__refusal" role="status">
        {refusal && say(refusalText(picture, desk.stay.isOvertime))}
      </p>
    </section>
  );
}

/** Who has booked a time comes then, and somebody must be on duty. */
function BookedToday({ picture }: { picture: Picture }) {
  const { say } = useDesk();
  const timeOfDay = useTimeOfDay();
  const times = picture.services.flatMap(({ name, booked = [] }) => booked.map((time) => ({ name, ...time })));
  if (times.length === 0) return null;
  return (
    <div class="stack stack--close">
      <h3 class="small">{say("duty-booked")}</h3>
      <ul class="list small numbers">
        {times
          .sort((a, b) => a.start - b.start)
          .map(({ name, start, end }) => (
            <li key={`${start} ${name}`}>
              {timeOfDay(start)}–{timeOfDay(end)} {name}
            </li>
          ))}
      </ul>
    </div>
  );
}

function OnDuty({ picture, mine, onChange }: { picture: Picture; mine: Present; onChange: () => void }) {
  const { desk, say } = useDesk();
  const timeOfDay = useTimeOfDay();
  const serviceNames = useServiceNames();
  const busy = desk.connection.value.state !== "open" || desk.dutyAsked.value;
  return (
    <div class="stack stack--close">
      <Alone picture={picture} mine={mine} />
      <p>{serviceNames(picture, mine.services)}</p>
      <p class="small soft numbers">
        {say("duty-since", { time: timeOfDay(mine.since) })} ·{" "}
        {say("duty-capacity", { open: openCount(picture), capacity: picture.me.capacity })}
      </p>
      {statusOf(mine) === "finishing" ? (
        <Finishing picture={picture} mine={mine} busy={busy} />
      ) : (
        <>
          <div class="row row--close">
            <button
              class="button button--small"
              type="button"
              disabled={busy}
              onClick={() => desk.takeBreak(statusOf(mine) === "on")}
            >
              {say(statusOf(mine) === "on" ? "duty-take-break" : "duty-end-break")}
            </button>
            <button class="button button--small" type="button" disabled={busy} onClick={() => desk.goOffDuty()}>
              {say("duty-go-off")}
            </button>
            <button class="button button--small button--quiet" type="button" disabled={busy} onClick={onChange}>
              {say("duty-change")}
            </button>
            <HelpButton picture={picture} />
          </div>
          {openCount(picture) > 0 && <p class="small soft">{say("duty-go-off-hint")}</p>}
        </>
      )}
    </div>
  );
}

/** Where nobody else is on duty, and whom to telephone then (rule 20). */
function Alone({ picture, mine }: { picture: Picture; mine: Present }) {
  const { say } = useDesk();
  const serviceNames = useServiceNames();
  const services = aloneIn(picture);
  if (services.length === 0) return null;
  const everywhere = services.length === mine.services.length;
  return (
    <div class="notice duty__alone">
      <p>{everywhere ? say("duty-alone") : say("duty-alone-in", { services: serviceNames(picture, services) })}</p>
      <OnCall picture={picture} services={services} />
    </div>
  );
}

/** Nothing new comes; the turn ends with the last open talk. */
function Finishing({ picture, mine, busy }: { picture: Picture; mine: Present; busy: boolean }) {
  const { desk, say } = useDesk();
  return (
    <>
      <p class="small">{say("duty-finishing-about")}</p>
      <div class="row row--close">
        <button class="button button--small" type="button" disabled={busy} onClick={() => desk.goOnDuty(mine.services)}>
          {say("duty-go-on-again")}
        </button>
        <HelpButton picture={picture} />
      </div>
    </>
  );
}

function ServiceChoice({ picture, onDone }: { picture: Picture; onDone: () => void }) {
  const { desk, say } = useDesk();
  const onDuty = isOnDuty(picture);
  const all = picture.services.map(({ slug }) => slug);
  const chosen = useSignal<readonly string[]>(myDuty(picture)?.services ?? all);
  const busy = desk.connection.value.state !== "open" || desk.dutyAsked.value;
  if (all.length === 0) return <p class="soft">{say("duty-no-services")}</p>;
  const toggle = (slug: string): void => {
    const has = chosen.value.includes(slug);
    chosen.value = all.filter((one) => (one === slug ? !has : chosen.value.includes(one)));
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    desk.goOnDuty(chosen.value);
    onDone();
  };
  return (
    <form class="stack stack--close" onSubmit={submit}>
      <fieldset>
        <legend class="small soft">{say("duty-choose")}</legend>
        {picture.services.map(({ slug, name }) => (
          <label key={slug} class="check">
            <input type="checkbox" checked={chosen.value.includes(slug)} onChange={() => toggle(slug)} />
            <span>{unbroken(name)}</span>
          </label>
        ))}
      </fieldset>
      <div class="row row--close">
        <button class="button button--primary" type="submit" disabled={busy || chosen.value.length === 0}>
          {say(onDuty ? "duty-save" : "duty-go-on")}
        </button>
        {onDuty && (
          <button class="button button--quiet" type="button" onClick={onDone}>
            {say("duty-cancel")}
          </button>
        )}
      </div>
    </form>
  );
}

function refusalText(picture: Picture, overtime: boolean): string {
  if (overtime) return "queue-overtime";
  return picture.me.helper === "peer" ? "duty-refused-peer" : "duty-refused";
}
