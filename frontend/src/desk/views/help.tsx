import type { Backup, CallForHelp } from "../../wire/desk";
import { backupsOf, callsOfOthers, myCall } from "../help";
import { myDuty, type Picture, serviceName } from "../picture";
import { useDesk, useServiceNames } from "./context";

/** Who calls for help, and what became of my own call: above everything, in every view. */
export function HelpLines({ picture }: { picture: Picture }) {
  const mine = myCall(picture);
  return (
    <>
      {/* Always there: a screen reader speaks what comes into it. */}
      <div class="help" role="status">
        {mine !== undefined && <MyCall picture={picture} call={mine} />}
      </div>
      <div class="help" role="alert">
        <Failed picture={picture} />
        {callsOfOthers(picture).map((call) => (
          <OthersCall key={call.person} picture={picture} call={call} />
        ))}
      </div>
    </>
  );
}

/** One press calls for help; one more changes nothing. */
export function HelpButton({ picture, contact = null }: { picture: Picture; contact?: string | null }) {
  const { desk, say } = useDesk();
  if (myDuty(picture) === undefined) return null;
  return (
    <button
      class="button button--small help__button"
      type="button"
      aria-label={say("help-call")}
      title={say("help-call-hint")}
      aria-keyshortcuts="F8"
      aria-pressed={myCall(picture) !== undefined || desk.help.state.value === "asked"}
      onClick={() => desk.callHelp(contact)}
    >
      <span class="help__full">{say("help-call")}</span>
      <span class="help__short">{say("help-call-short")}</span>
    </button>
  );
}

/** Whom to telephone; says so when nobody is named. */
export function OnCall({ picture, services }: { picture: Picture; services: readonly string[] }) {
  const { say } = useDesk();
  const backups = backupsOf(picture, services);
  if (backups.length === 0) return <p class="small">{say("on-call-none")}</p>;
  return (
    <ul class="list small">
      {backups.map((backup) => (
        <li key={backup.scope}>
          <Telephone picture={picture} backup={backup} several={backups.length > 1} />
        </li>
      ))}
    </ul>
  );
}

function Telephone({ picture, backup, several }: { picture: Picture; backup: Backup; several: boolean }) {
  const { say } = useDesk();
  const { name, phone, scope } = backup;
  const isForOne = several && scope !== "*";
  return (
    <>
      {say(isForOne ? "on-call-for" : "on-call", { name, service: serviceName(picture, scope) })}{" "}
      <a class="numbers" href={`tel:${phone.replaceAll(" ", "")}`}>
        {phone.replaceAll(" ", "\u00a0")}
      </a>
    </>
  );
}

function MyCall({ picture, call }: { picture: Picture; call: CallForHelp }) {
  const { desk, say } = useDesk();
  const comes = call.helper ? say("help-comes", { name: call.helper_name ?? "" }) : "";
  return (
    <div class="help__call">
      <div class="help__words">
        <p>{comes || say(call.is_heard ? "help-mine" : "help-mine-alone")}</p>
        <OnCall picture={picture} services={call.services} />
      </div>
      <button class="button button--small" type="button" onClick={() => desk.help.stop()}>
        {say("help-stop")}
      </button>
    </div>
  );
}

function OthersCall({ picture, call }: { picture: Picture; call: CallForHelp }) {
  const { desk, say } = useDesk();
  const serviceNames = useServiceNames();
  const { name, services, person, helper = "", helper_name = "" } = call;
  return (
    <div class="help__call">
      <p class="help__words">{say("help-asked", { name, service: serviceNames(picture, services) })}</p>
      {helper === "" ? (
        <button
          class="button button--small button--primary"
          type="button"
          aria-label={say("help-come-which", { name })}
          onClick={() => desk.help.come(person)}
        >
          {say("help-come")}
        </button>
      ) : (
        <p>{helper === picture.me.person ? say("help-i-come") : say("help-comes", { name: helper_name })}</p>
      )}
    </div>
  );
}

function Failed({ picture }: { picture: Picture }) {
  const { desk, say } = useDesk();
  if (desk.help.state.value !== "failed") return null;
  const services = myDuty(picture)?.services ?? [];
  const hasBackup = backupsOf(picture, services).length > 0;
  return (
    <div class="help__call">
      <div class="help__words">
        <p>{say(hasBackup ? "help-failed-phone" : "help-failed")}</p>
        {hasBackup && <OnCall picture={picture} services={services} />}
      </div>
      <HelpButton picture={picture} contact={desk.active.value} />
    </div>
  );
}
