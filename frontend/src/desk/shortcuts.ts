/**
 * Which key press means what on the desk, and where it leads.
 *
 * The jumps are pressed with Alt, on a Mac with Control: Option and a digit types signs there, @ among them, and a
 * worker must be able to write those. Digits and letters are told by their place on the keyboard (`code`), since what
 * they type differs between layouts.
 */

/**
 * Where a jump leads: to the contact in a slot, the queue, the contact that is silent longest, the next unread one, the
 * line of those on duty.
 */
export type Jump = number | "queue" | "silent" | "unread" | "line";
export type Act = "sheet" | Jump;

export type Press = Pick<
  KeyboardEvent,
  "key" | "code" | "keyCode" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "isComposing"
>;

/** What a press depends on beside the keys. */
export interface Keyboard {
  readonly isMac: boolean;
  /** Whether what is typed goes into a text. */
  readonly inText: boolean;
  /** Whether the worker lets a sign alone, without another key, do something (WCAG 2.1.4). */
  readonly signAlone: boolean;
}

const JUMPS: Readonly<Record<string, Jump>> = { Digit0: "queue", KeyQ: "silent", KeyW: "unread", KeyX: "line" };
const SLOT_CODE = /^Digit([1-9])$/;
/** Key code of a key that a composed character has already used. */
const COMPOSED = 229;

/** What the press asks for; null: nothing of ours. */
export function actOf(press: Press, { isMac, inText, signAlone }: Keyboard): Act | null {
  if (press.isComposing || press.keyCode === COMPOSED || press.metaKey) return null;
  if (press.key === "?" && !press.altKey && !press.ctrlKey) return signAlone && !inText ? "sheet" : null;
  return jumps(press, isMac) ? jumpOf(press.code) : null;
}

/** AltGr is Control and Alt in one: it writes signs. */
function jumps({ altKey, ctrlKey, shiftKey }: Press, isMac: boolean): boolean {
  return !shiftKey && (isMac ? ctrlKey && !altKey : altKey && !ctrlKey);
}

function jumpOf(code: string): Jump | null {
  const slot = SLOT_CODE.exec(code)?.[1];
  return slot === undefined ? (JUMPS[code] ?? null) : Number(slot);
}

/** A contact on the desk, as far as jumps need to know it. */
export interface Place {
  readonly contact: string;
  readonly slot: number;
  readonly unread: number;
  readonly isOpen: boolean;
}

/**
 * The contact to which a jump leads; null when there is none.
 *
 * `places`: by slot. `active`: the contact that the worker looks at; the next unread one comes after it, and after the
 * last the first again. `silent`: the one of several open contacts that is silent longest.
 */
export function contactFor(
  jump: Exclude<Jump, "queue" | "line">,
  places: readonly Place[],
  { active, silent }: { readonly active: string | null; readonly silent: string | null },
): string | null {
  if (jump === "silent") return silent ?? places.find(({ isOpen }) => isOpen)?.contact ?? null;
  if (jump !== "unread") return places.find(({ slot }) => slot === jump)?.contact ?? null;
  const here = places.findIndex(({ contact }) => contact === active);
  const around = [...places.slice(here + 1), ...places.slice(0, here + 1)];
  return around.find(({ unread }) => unread > 0)?.contact ?? null;
}
