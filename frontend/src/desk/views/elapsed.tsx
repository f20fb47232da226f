import { elapsed } from "../format";
import { useDesk } from "./context";

/** The time since a moment of server time, ticking inside a text of the desk. */
export function Elapsed({ since, text }: { since: number; text: string }) {
  const { desk, say } = useDesk();
  return <span class="numbers">{say(text, { time: elapsed(desk.now.value - since) })}</span>;
}
