/**
 * The rows of the queue as they lie under the worker's cursor.
 *
 * The queue changes at any moment, a click lands where the cursor is: so nothing moves while the
 * list is held (the pointer or the focus is in it). Who has left the queue stays as a row that
 * cannot be pressed and says why; who comes is added at the end.
 */

import type { Waiting } from "../wire/desk";

/** How a contact left the queue; `taken` carries the colleague's duty name, empty when not known. */
export type Outcome =
  | { readonly kind: "left" }
  | { readonly kind: "mine" }
  | { readonly kind: "taken"; readonly by: string };

export interface Row {
  readonly waiting: Waiting;
  /** Absent while the contact waits. */
  readonly gone?: { readonly outcome: Outcome; readonly at: number };
}

/** How long a row stays after its contact left, at least. */
export const LINGER_MS = 5_000;

/** The rows for the queue as it is now, those who have booked first, then in order of arrival, unless held. */
export function follow(rows: readonly Row[], queue: readonly Waiting[], now: number, held: boolean): Row[] {
  const waiting = new Map(queue.map((one) => [one.contact, one]));
  const stay = rows.map((row) => {
    const still = waiting.get(row.waiting.contact);
    if (still !== undefined) return still === row.waiting && !row.gone ? row : { waiting: still };
    return row.gone ? row : { waiting: row.waiting, gone: { outcome: { kind: "left" } as const, at: now } };
  });
  const known = new Set(rows.map((row) => row.waiting.contact));
  const come = queue.filter(({ contact }) => !known.has(contact)).map((one) => ({ waiting: one }));
  return arrange([...stay, ...come], held);
}

/** Notes how a contact left; a row that still waits is closed by it too. */
export function close(rows: readonly Row[], contact: string, outcome: Outcome, now: number): Row[] {
  return rows.map((row) =>
    row.waiting.contact === contact ? { waiting: row.waiting, gone: { outcome, at: now } } : row,
  );
}

/** Takes away rows that have been gone for a while. `asked`: contacts whose answer is still on its way. */
export function sweep(rows: readonly Row[], now: number, held: boolean, asked: ReadonlySet<string>): readonly Row[] {
  if (held) return rows;
  const stays = (row: Row): boolean =>
    row.gone === undefined || now - row.gone.at < LINGER_MS || asked.has(row.waiting.contact);
  const left = arrange(rows.filter(stays), held);
  return left.length === rows.length && left.every((row, place) => row === rows[place]) ? rows : left;
}

function arrange(rows: Row[], held: boolean): Row[] {
  if (held) return rows;
  return rows.sort(({ waiting: a }, { waiting: b }) => {
    const booked = Number(b.booked ?? false) - Number(a.booked ?? false);
    return booked || a.since - b.since || (a.contact < b.contact ? -1 : 1);
  });
}
