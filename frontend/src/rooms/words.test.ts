import { describe, expect, it } from "vitest";
import fi from "../../texts/fi/room.ftl?raw";
import { createTexts } from "../shared/texts";
import { timesOf } from "./words";

const NOW = new Date(2026, 10, 27, 12, 5).getTime();
const HOUR_MS = 60 * 60_000;
const times = timesOf("fi", createTexts("fi", fi), () => NOW);

describe("times in words", () => {
  it("calls today and yesterday by their names, other days by their dates", () => {
    expect(times.day(NOW)).toBe("Tänään");
    expect(times.day(NOW - 24 * HOUR_MS)).toBe("Eilen");
    expect(times.day(NOW - 48 * HOUR_MS)).toBe("ke 25.11.");
  });

  it("writes a moment, and a date in full", () => {
    expect(times.moment(NOW)).toBe("Tänään klo 12.05");
    expect(times.date(NOW)).toBe("27. marraskuuta 2026");
  });

  it("knows where a day ends", () => {
    expect(times.isSameDay(NOW, NOW + 11 * HOUR_MS)).toBe(true);
    expect(times.isSameDay(NOW, NOW + 13 * HOUR_MS)).toBe(false);
  });
});
