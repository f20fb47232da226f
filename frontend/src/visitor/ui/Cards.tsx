/** Other help: numbers and sites. The server orders them, those who answer now first. */

import type { Card } from "../../wire/pages";
import { useVisit } from "../context";
import { namesOf } from "../tongue";

export function Cards({ cards }: { cards: readonly Card[] }) {
  return (
    <ul class="list cards">
      {cards.map((card) => (
        <li key={card.tel || card.link + card.kind}>
          <HelpCard card={card} />
        </li>
      ))}
    </ul>
  );
}

/** Those that the helper gave, each once. One that was switched off since is not among the page's any more. */
export function CardsGiven() {
  const { page, talk, text } = useVisit();
  const given = new Set(talk.transcript.entries.value.map(({ body }) => body.t === "card_given" && body.card));
  const cards = page.cards.filter(({ slug }) => given.has(slug));
  if (cards.length === 0) return null;
  return (
    <section class="queue stack">
      <h2>{text("cards-given")}</h2>
      <Cards cards={cards} />
    </section>
  );
}

/** The numbers that answer at this moment. */
export function CardsNow() {
  const { page } = useVisit();
  return <Cards cards={page.cards.filter(({ now }) => now)} />;
}

/** The same numbers, one short row each: where a talk or a queue is on the screen too. */
export function NumbersNow() {
  const { page } = useVisit();
  return (
    <ul class="list numbers-now">
      {page.cards
        .filter(({ now }) => now)
        .map(({ name, number, tel }) => (
          <li key={tel}>
            <span dir="auto">{name}</span>
            <a class={tel === "112" ? "emergency" : ""} href={`tel:${tel}`} dir="ltr">
              {number}
            </a>
          </li>
        ))}
    </ul>
  );
}

/** All of them, folded away: one press, and the page stays calm. */
export function HelpNow() {
  const { page, text } = useVisit();
  return (
    <details>
      <summary>{text("help-now")}</summary>
      <Cards cards={page.cards} />
    </details>
  );
}

export function HelpCard({ card }: { card: Card }) {
  const { page, text } = useVisit();
  const details = [card.hours, namesOf(card.languages, { page, text }), card.cost].filter((detail) => detail !== "");
  return (
    <div class={`help-card ${card.tel === "112" ? "help-card--emergency" : ""}`}>
      <p class="help-card__name">
        <strong lang={card.name_lang || undefined} dir="auto">
          {card.name}
        </strong>
        {card.now && <span class="badge badge--accent">{text("help-answers")}</span>}
      </p>
      {card.tel && (
        <a href={`tel:${card.tel}`} dir="ltr">
          {card.number}
        </a>
      )}
      {card.description && (
        <p class="small" lang={card.description_lang || undefined} dir="auto">
          {card.description}
        </p>
      )}
      {details.length > 0 && <p class="small soft">{details.join(" · ")}</p>}
      {card.link && (
        <a class="small" href={card.link} target="_blank" rel="noopener noreferrer">
          <bdi dir="ltr">{hostOf(card.link)}</bdi>
          <span class="visually-hidden"> ({text("help-elsewhere")})</span>
        </a>
      )}
    </div>
  );
}

function hostOf(link: string): string {
  return new URL(link).hostname.replace(/^www\./, "");
}
