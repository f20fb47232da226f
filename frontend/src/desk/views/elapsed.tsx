import { elapsed, roughly } from "../format";
import { useDesk } from "./context";

interface Props {
  /** A moment of server time. */
  readonly since: number;
  /** A text of the desk with the variable `time`. */
  readonly text: string;
}

/** The time since a moment, by the second. */
export function Ticking({ since, text }: Props) {
  const { desk, say } = useDesk();
  return <span class="numbers">{say(text, { time: elapsed(desk.now.value - since) })}</span>;
}

/** The time since a moment, by the minute: calmer where it only informs. */
export function Lasting({ since, text }: Props) {
  const { desk, say } = useDesk();
  return <span class="numbers">{say(text, { time: roughly(desk.now.value - since) })}</span>;
}
