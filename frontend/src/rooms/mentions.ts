/** Naming somebody in a post: `@` and their nickname, as `rooms/posts/core.py` finds it; capitals do not matter. */

/** A piece of a post's text; `name`: it names this member. */
export interface Piece {
  readonly text: string;
  readonly name?: string;
}

/** What a name cannot be followed by: it would go on. */
const WORD = /[\p{L}\p{N}]/u;

/** The text in pieces, those that name one of these people apart. The longest name that fits is meant. */
export function piecesOf(text: string, names: readonly string[]): Piece[] {
  const byLength = [...names].sort((one, other) => other.length - one.length);
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const name = byLength.find((one) => isNamedAt(text, at + 1, one));
    if (name === undefined) continue;
    if (at > from) pieces.push({ text: text.slice(from, at) });
    from = at + 1 + name.length;
    pieces.push({ text: text.slice(at, from), name });
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** Whether the text names this person. */
export function mentions(text: string, name: string): boolean {
  return name !== "" && piecesOf(text, [name]).some((piece) => piece.name !== undefined);
}

/** What is being typed after the last `@` before the caret; null: nobody is being named. */
export function beingNamed(draft: string, caret: number): string | null {
  const before = draft.slice(0, caret);
  const at = before.lastIndexOf("@");
  if (at === -1 || isWord(before[at - 1])) return null;
  const typed = before.slice(at + 1);
  return typed.length > 30 || typed.includes("\n") ? null : typed;
}

/** Those whose nickname begins as typed, or has a word that does, at most five. */
export function suggested(typed: string, names: readonly string[]): string[] {
  const start = typed.toLowerCase();
  const fits = (name: string): boolean => {
    const lower = name.toLowerCase();
    return lower !== start && (lower.startsWith(start) || lower.split(/[\s-]+/).some((word) => word.startsWith(start)));
  };
  return names.filter(fits).slice(0, 5);
}

/** The draft with the name in the place of what was typed of it, and where the caret goes. */
export function completed(draft: string, caret: number, name: string): { draft: string; caret: number } {
  const at = draft.slice(0, caret).lastIndexOf("@");
  const head = `${draft.slice(0, at)}@${name} `;
  return { draft: head + draft.slice(caret).replace(/^ /, ""), caret: head.length };
}

function isNamedAt(text: string, at: number, name: string): boolean {
  const found = text.slice(at, at + name.length);
  return found.toLowerCase() === name.toLowerCase() && !isWord(text[at + name.length]);
}

function isWord(sign: string | undefined): boolean {
  return sign !== undefined && WORD.test(sign);
}
