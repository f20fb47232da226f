import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { systemClock } from "../../shared/clock";
import { browserDevice } from "../device";
import { Signals } from "../signals";
import { useDesk } from "./context";

/** How the worker hears of something new without looking at the desk. Everything is off to begin with. */
export function SignalChoices() {
  const { desk, say } = useDesk();
  const device = useMemo(() => browserDevice(say), [say]);
  const signals = useMemo(() => new Signals({ desk, clock: systemClock, device }), [desk, device]);
  const permission = useSignal(device.permission());
  useEffect(() => signals.start(), [signals]);
  const setNotifies = async (box: HTMLInputElement): Promise<void> => {
    await signals.setNotifies(box.checked);
    permission.value = device.permission();
    // What the browser has refused is not switched on, whatever was pressed.
    box.checked = signals.notifies.value;
  };
  return (
    <details class="panel">
      <summary>{say("signals-heading")}</summary>
      {permission.value !== null && (
        <>
          <label class="check">
            <input
              type="checkbox"
              checked={signals.notifies.value}
              aria-describedby="signals-notify-hint"
              onChange={({ currentTarget }) => void setNotifies(currentTarget)}
            />
            <span>{say("signals-notify")}</span>
          </label>
          <p id="signals-notify-hint" class="small soft" role="status">
            {say(permission.value === "denied" ? "signals-denied" : "signals-notify-hint")}
          </p>
        </>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={signals.sounds.value}
          aria-describedby="signals-sound-hint"
          onChange={({ currentTarget }) => signals.setSounds(currentTarget.checked)}
        />
        <span>{say("signals-sound")}</span>
      </label>
      <p id="signals-sound-hint" class="small soft">
        {say("signals-sound-hint")}
      </p>
      <div class="row row--close">
        <button class="button button--small" type="button" onClick={() => device.ring()}>
          {say("signals-try")}
        </button>
      </div>
    </details>
  );
}
