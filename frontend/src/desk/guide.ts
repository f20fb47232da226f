/** A guide's plain text as the desk shows it: steps, their points, and the telephone numbers in them. */

export interface Step {
  /** Empty where a guide begins with a point. */
  readonly text: string;
  readonly points: readonly string[];
}

/** A piece of a line; with `tel` it is a number that can be called. */
export interface Piece {
  readonly text: string;
  readonly tel?: string;
}

const POINT = "- ";
/** 112, the European 116 numbers and numbers that begin with 0 or +, in groups; not sections of law, dates or times. */
const NUMBER = /(?<![\d.,:+/-]|\d )(?:112|116 ?\d{3}|(?:\+\d|0)\d(?: ?\d){4,12})(?![\d:/]|[.,-]\d| ?§)/g;

/** The steps of a body: a line is a step, and a line that starts with "- " is a point of the step above it. */
export function stepsOf(body: string): Step[] {
  const steps: { text: string; points: string[] }[] = [];
  for (const line of body.split("\n").filter((line) => line !== "")) {
    const last = steps.at(-1);
    if (!line.startsWith(POINT)) steps.push({ text: line, points: [] });
    else if (last === undefined) steps.push({ text: "", points: [line.slice(POINT.length)] });
    else last.points.push(line.slice(POINT.length));
  }
  return steps;
}

/** A line in pieces, numbers apart; joined they are the line. */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: number, index } of line.matchAll(NUMBER)) {
    if (index > end) pieces.push({ text: line.slice(end, index) });
    pieces.push({ text: number, tel: number.replaceAll(" ", "") });
    end = index + number.length;
  }
  if (end < line.length) pieces.push({ text: line.slice(end) });
  return pieces;
}
