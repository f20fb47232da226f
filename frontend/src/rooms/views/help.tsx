/** Other help: the numbers that answer now, and where the others are. */

import { Emergency } from "../../shared/emergency";
import { useVisit } from "./context";

export function NumbersNow() {
  const { page, text } = useVisit();
  const cards = page.cards.filter(({ now, tel }) => now && tel !== "");
  return (
    <div class="numbers stack">
      {cards.length > 0 && (
        <ul class="list numbers-now">
          {cards.map(({ name, number, tel }) => (
            <li key={tel}>
              <span dir="auto">{name}</span>
              <a class={tel === "112" ? "emergency" : ""} href={`tel:${tel}`} dir="ltr">
                {number}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Emergency>{text("danger")}</Emergency>
      </p>
      <p>
        {/* A page of its own: the room stays where it is. */}
        <a href={`/?lang=${page.lang}`} target="_blank" rel="noopener">
          {text("help-more")}
          <span class="visually-hidden"> ({text("help-elsewhere")})</span>
        </a>
      </p>
    </div>
  );
}
