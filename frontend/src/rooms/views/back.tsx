import { useVisit } from "./context";

/** To the list of threads, or for whoever is out of the room to what is told there. The page has one place in the browser's history, so its Back leads out of the room. */
export function Back() {
  const { stay, text } = useVisit();
  return (
    <p>
      <button type="button" class="button button--quiet back" onClick={() => stay.go({ at: "threads" })}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M15 5l-7 7 7 7" />
        </svg>
        {text(stay.phase.value === "gone" ? "back-out" : "back")}
      </button>
    </p>
  );
}
