import { effect } from "@preact/signals";
import { useCallback, useLayoutEffect, useRef } from "preact/hooks";
import { Announcer, type Voice } from "../../shared/announcer";
import type { Waiting } from "../../wire/desk";
import { elapsed } from "../format";
import { type Picture, serviceName } from "../picture";
import { useDesk } from "./context";
import { refusalText, WaitingFacts } from "./queue";

/** Whom it is my turn to take: over the queue, or over the talk on a small screen, so that nothing moves. */
export function Offer({ picture }: { picture: Picture }) {
  const offer = useDesk().desk.offer.value;
  return offer && <OfferCard key={offer.contact} offer={offer} picture={picture} />;
}

/** Says to screen readers that an offer has come. */
export function OfferAnnouncer() {
  const { desk, say } = useDesk();
  const listen = useCallback(
    ({ say: speak }: Voice) => {
      let told: string | undefined;
      return effect(() => {
        const { value } = desk.offer;
        const shown = desk.picture.peek();
        if (value !== null && shown !== null && value.contact !== told) {
          speak(say("offer-said", { service: serviceName(shown, value.service) }));
        }
        told = value?.contact;
      });
    },
    [desk, say],
  );
  return <Announcer listen={listen} />;
}

function OfferCard({ offer, picture }: { offer: Waiting; picture: Picture }) {
  const { desk, say } = useDesk();
  const card = useFocusThatGoesBack();
  const asked = desk.accepting.value.has(offer.contact);
  const isOpen = desk.connection.value.state === "open" && !asked;
  const refusal = desk.refusal.value;
  return (
    <section ref={card} class="offer" aria-labelledby="offer-heading">
      <h2 id="offer-heading">{say("offer-heading")}</h2>
      <p class="waiting__service">{serviceName(picture, offer.service)}</p>
      <WaitingFacts waiting={offer} picture={picture} />
      <p class="offer__refusal small" role="status">
        {refusal?.re === "accept" && say(refusalText(refusal.code, desk.stay.isOvertime))}
      </p>
      <div class="row row--close">
        <button
          class="button button--primary offer__take"
          type="button"
          aria-disabled={!isOpen}
          onClick={() => isOpen && desk.takeOffer()}
        >
          {say(asked ? "queue-accepting" : "queue-accept")}
        </button>
        <button class="button" type="button" aria-disabled={!isOpen} onClick={() => isOpen && desk.declineOffer()}>
          {say("offer-decline")}
        </button>
      </div>
      <p class="small soft numbers">{say("offer-left", { time: elapsed((offer.offer_ends ?? 0) - desk.now.value) })}</p>
    </section>
  );
}

/** The focus goes back to where it came from when what it is in goes away and nothing else takes it. */
function useFocusThatGoesBack() {
  const part = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = part;
    let cameFrom: Element | null = null;
    const onFocusIn = ({ relatedTarget }: FocusEvent): void => {
      const isOutside = relatedTarget instanceof Element && !current?.contains(relatedTarget);
      if (isOutside) cameFrom = relatedTarget;
    };
    current?.addEventListener("focusin", onFocusIn);
    return () => {
      if (!current?.contains(document.activeElement)) return;
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const back = cameFrom?.isConnected ? cameFrom : document.querySelector("#queue-heading");
        if (back instanceof HTMLElement) back.focus();
      });
    };
  }, []);
  return part;
}
