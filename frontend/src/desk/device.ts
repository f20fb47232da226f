/** The browser's part of the signals: neutral notifications and a gentle sound. */

import type { Texts } from "../shared/texts";
import type { Device } from "./signals";

/** One notification at a time: they never pile up. */
const TAG = "desk";
/** Two notes, hertz, one after the other. */
const NOTES = [587.33, 783.99] as const;
const NOTE_SECONDS = 0.35;
const STEP_SECONDS = 0.18;
const LOUDNESS = 0.12;
/** After so long the sound is over, or came too late: a browser that waits for a press must not play it then. */
const SOUND_MS = 1_500;

/** `say` words the notification. */
export function browserDevice(say: Texts): Device {
  let shown: Notification | null = null;
  const clear = (): void => {
    shown?.close();
    shown = null;
  };
  return {
    isLookedAt: () => document.visibilityState === "visible" && document.hasFocus(),
    permission: () => (canNotify() ? Notification.permission : null),
    askPermission: async () => (canNotify() ? Notification.requestPermission() : "denied"),
    notify: () => {
      clear();
      shown = neutralNotification(say, clear);
      window.addEventListener("focus", clear, { once: true });
    },
    ring,
  };
}

function canNotify(): boolean {
  return "Notification" in window;
}

/** Says nothing of the service, of anybody or of what was written. Null where the browser has none for pages. */
function neutralNotification(say: Texts, clear: () => void): Notification | null {
  try {
    // Silent: sounds are a choice of their own.
    const notification = new Notification(say("signal-title"), { body: say("signal-text"), tag: TAG, silent: true });
    notification.onclick = () => {
      window.focus();
      clear();
    };
    return notification;
  } catch {
    // Phones let only service workers notify: the sound and the title are left.
    return null;
  }
}

function ring(): void {
  try {
    const context = new AudioContext();
    setTimeout(() => void context.close(), SOUND_MS);
    for (const [place, pitch] of NOTES.entries()) play(context, pitch, context.currentTime + place * STEP_SECONDS);
  } catch {
    // A device without sound: the notification and the title are left.
  }
}

/** One soft note that comes and fades. */
function play(context: AudioContext, pitch: number, start: number): void {
  const note = new OscillatorNode(context, { type: "sine", frequency: pitch });
  const loudness = new GainNode(context, { gain: 0 });
  loudness.gain.setValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(LOUDNESS, start + 0.03);
  loudness.gain.exponentialRampToValueAtTime(0.001, start + NOTE_SECONDS);
  note.connect(loudness).connect(context.destination);
  note.start(start);
  note.stop(start + NOTE_SECONDS);
}
