/** Quiet reactions: four kinds, and whose they are when one asks. */

import type { PostOnPage, ReactionKind } from "../../wire/common";
import { REACTION_KINDS } from "../../wire/common";
import type { Room } from "../room";
import { useVisit } from "./context";

const DRAWN: Readonly<Record<ReactionKind, string>> = {
  heart:
    "M12 20C6.500 15.800 3.500 12.600 3.500 9a4.300 4.300 0 018.500-1.200A4.300 4.300 0 0120.500 9c0 3.600-3 6.800-8.500 11z",
  hug: "M8 10a4 4 0 118 0M4 20c0-5 2.500-8 6-8 3 0 5 2 8 1M20 20c0-5-2.500-8-6-8",
  strength: "M12 20V9M12 12c0-4 2.500-6.500 7-7 .2 4.800-2.200 7.500-7 8M12 15c0-3-2-5-6-5.500C6 13.300 8 15.500 12 16",
  thanks: "M12 3.500l2.300 5.400 5.700.5-4.300 3.900 1.300 5.700-5-3-5 3 1.300-5.700L4 9.400l5.700-.5z",
};

function Sign({ kind }: { kind: ReactionKind }) {
  return (
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
      <path d={DRAWN[kind]} />
    </svg>
  );
}

/** What there is, each with how many. Pressed, it tells the names. */
export function Reactions({ post, onPress }: { post: PostOnPage; onPress: () => void }) {
  const { text } = useVisit();
  const reactions = REACTION_KINDS.flatMap((kind) => (post.reactions ?? []).filter((one) => one.kind === kind));
  if (reactions.length === 0) return null;
  return (
    <button type="button" class="reactions" onClick={onPress}>
      {reactions.map(({ kind, by }) => (
        <span key={kind} class="reactions__one">
          <Sign kind={kind} />
          <span class="visually-hidden">{text(`reaction-${kind}`)} </span>
          <span class="numbers">{by.length}</span>
        </span>
      ))}
    </button>
  );
}

export function ReactionButtons({ room, post, mayReact }: { room: Room; post: PostOnPage; mayReact: boolean }) {
  const { stay, text } = useVisit();
  return (
    <ul class="list post__panel reacting">
      {REACTION_KINDS.map((kind) => {
        const by = post.reactions?.find((one) => one.kind === kind)?.by ?? [];
        const isMine = by.includes(room.here.name);
        return (
          <li key={kind} class="reacting__one">
            {mayReact ? (
              <button
                type="button"
                class="button button--small reacting__button"
                aria-pressed={isMine}
                onClick={() => stay.react(post.seq, kind, !isMine)}
              >
                <Sign kind={kind} />
                {text(`reaction-${kind}`)}
              </button>
            ) : (
              <span class="row small">
                <Sign kind={kind} />
                {text(`reaction-${kind}`)}
              </span>
            )}
            {by.length > 0 && (
              <span class="small soft" dir="auto">
                {by.join(", ")}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
