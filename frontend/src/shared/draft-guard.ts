/**
 * What in a draft could tell who somebody is or where they live (rule 12). It warns, and never decides: whoever writes
 * may send all of it. Everything happens here; an unsent word never leaves the device.
 *
 * `moderation/screening/core.py` looks for the same in what is posted without script. Both are held to
 * `tests/vectors/screening.json`: a change here is a change there.
 */

export const TELLING = ["identity-code", "phone", "email", "address", "return-code"] as const;
export type Telling = (typeof TELLING)[number];

/** Kinds that the draft holds, in the order of `TELLING`. `known`: numbers that the page itself shows, of helplines. */
export function tellingIn(draft: string, known: readonly string[] = []): Telling[] {
  const plain = plainOf(draft);
  const withoutCodes = plain.replace(SIXTEEN_DIGITS, (digits) => (hasCheckDigit(digits) ? "\n" : digits));
  const holds: Record<Telling, boolean> = {
    "identity-code": IDENTITY_CODE.test(plain),
    "return-code": withoutCodes !== plain,
    phone: holdsPhone(withoutCodes, known),
    email: EMAIL.test(plain),
    address: ADDRESS.test(plain),
  };
  return TELLING.filter((kind) => holds[kind]);
}

/** Signs that cannot be seen, or that turn the direction of writing: they must not hide anything. */
const INVISIBLE = /\u034f|[\p{Cf}\u115f\u1160]|\p{Variation_Selector}/gu;
const DASHES = /[\u2010-\u2015\u2212\u30fc]/g;
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** The same words in the simplest signs: digits 0-9, one kind of hyphen and space. */
function plainOf(draft: string): string {
  return draft
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(DASHES, "-")
    .replace(/\s+/g, " ")
    .replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 15));
}

/** A letter's return code, in groups or not. It opens the letter; a payment card's number looks the same. */
const SIXTEEN_DIGITS = /(?<![\p{L}\d])\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\p{L}\d])/gu;

/** Whether the last digit is the check digit of the others (Luhn, ISO/IEC 7812-1 annex B). */
function hasCheckDigit(written: string): boolean {
  const digits = [...digitsOf(written)].reverse().map(Number);
  const twice = (digit: number): number => (digit === 9 ? 9 : (digit * 2) % 9); // the sum of its digits
  return digits.reduce((sum, digit, place) => sum + (place % 2 === 0 ? digit : twice(digit)), 0) % 10 === 0;
}

/**
 * A Finnish personal identity code: ddmmyy, the sign of the century, an individual number, a check character
 * (Population Information System Act 661/2009, decree 128/2010 with the signs of 2023). One whose check character is
 * wrong warns as well: a mistyped code still tells a birthday.
 */
const IDENTITY_CODE =
  /(?:(?<![\p{L}\d])|(?<=hetu|sotu))(?:0[1-9]|[12]\d|3[01])[. ]?(?:0[1-9]|1[0-2])[. ]?\d{2} ?[-+A-FU-Y] ?\d{3} ?[\dA-Y](?![\p{L}\d])/iu;

/** Also spelt out ("maija ät gmail piste com"). "At" is an English word: it counts before the name of a provider. */
const EMAIL =
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+(?: ?(?:@|[([] ?(?:at|ät|miukumauku) ?[)\]]) ?| (?:ät|miukumauku) | at (?=(?:gmail|hotmail|outlook|yahoo|icloud|live|luukku|proton|mail)))[\p{L}\d-]+(?:(?:\.|[([ ]{1,2}(?:piste|dot|punkt)[)\] ]{1,2})[\p{L}\d-]+)+/iu;

/**
 * Digits in groups, as telephone numbers are written; also much that is none. Not the end of a decimal or of a word,
 * but "puh0401234567" and, with the ending of a case, "0401234567ssa".
 */
const RUN =
  /(?:(?<![\p{L}\d]|\d[.,:])|(?<=puh|tel|gsm|nro|numero))(?:\+ ?)?\(?\d(?:[\d ()./-]*\d)?(?!\d|(?!(?:n|t?[aä]|[aeä]+n|(?:s[st]|l[lt])[aä]|lle)(?!\p{L}))\p{L})/giu;
/** One group of a run, with the sign of a number from abroad. */
const GROUP = /(?:\+ ?)?\(?\d+/g;
/** What is no telephone number with more digits than this: with the longest code of a country and its two zeros. */
const LONGEST = 17;
/** A date with spaces. */
const SPACED_DATE = /^\d{2} \d{2} (?:19|20)\d{2}$/;
/** After the first dot or slash: a group of a date or a time, or a year, rather than of a telephone number. */
const OF_A_DATE = /(?:^|[./])\d{1,2}(?:[./]|$)|^(?:19|20)\d\d$/;

function holdsPhone(plain: string, known: readonly string[]): boolean {
  return [...plain.matchAll(RUN)].some(([run]) => holdsPhoneInRun(run, known));
}

/** Several numbers may follow each other ("112 040 123 4567"): each group may be where one begins. */
function holdsPhoneInRun(run: string, known: readonly string[]): boolean {
  const groups = [...run.matchAll(GROUP)].map(({ index, 0: group }) => ({ from: index, to: index + group.length }));
  for (let first = 0; first < groups.length; first += 1) {
    const from = groups[first]?.from ?? 0;
    // A number that ends with another group would be a part of what the dot or slash before it belongs to.
    if (first > 0 && /[./-]/.test(run.charAt(from - 1))) continue;
    // Each group has a digit at least: more of them would be too long, and a draft of digits alone would take minutes.
    const upTo = groups.slice(first, first + LONGEST).map(({ to }) => run.slice(from, to));
    const candidates = upTo.filter((written) => digitsOf(written).length <= LONGEST);
    const helpline = candidates.findIndex((written) => isHelpline(written, known));
    if (helpline >= 0) first += helpline;
    else if (candidates.some(isPhone)) return true;
  }
  return false;
}

function digitsOf(written: string): string {
  return written.replace(/[ ()./-]/g, "");
}

function isPhone(written: string): boolean {
  const digits = digitsOf(written);
  if (/^(?:\+|00)[1-9]\d{7,13}$/.test(digits)) return true;
  const rest = /[./](.*)/.exec(written)?.[1];
  const isDate = SPACED_DATE.test(written) || (rest !== undefined && OF_A_DATE.test(rest));
  return /^0[1-9]\d{5,10}$/.test(digits) && !isDate;
}

/** Free service numbers: 0800 and four to six digits (080 005 005, too), and Europe's of social value, 116 111. */
const FREE = /^(?:0800\d{4,6}|0?116\d{3})$/;

/** Numbers that anybody may call: free ones, and those of the page. */
function isHelpline(written: string, known: readonly string[]): boolean {
  const digits = nationalOf(written);
  return FREE.test(digits) || known.some((number) => nationalOf(number) === digits);
}

function nationalOf(written: string): string {
  return digitsOf(written).replace(/^(?:\+|00)358(?:0(?=\d))?/, "0");
}

/** What the names of Finnish streets end in, also with a case ending: Koivukatu 5, Koivukadulla 5, Björkgatan 5. */
const STREET = [
  "ka(?:tu|du(?:n|lla|lta|lle))",
  "tie(?:n|llä|ltä|lle)?",
  "pol(?:ku|u(?:n|lla|lta|lle))",
  "kuja(?:n|lla|lta|lle)?",
  "kaar(?:i|e(?:n|lla|lta|lle))",
  // Not a rehtori, traktori or mentori: "Rehtori 2" is no address, and "Hakaniementori 2" is one.
  "(?<!reh|leh|moni|tuu|k|(?<!\\p{L})men)tori(?:n|lla|lta|lle)?",
  "rinte(?:en|ellä|eltä|elle)",
  "rinne",
  "mä(?:ki|e(?:n|llä|ltä|lle))",
  "väylä(?:n|llä|ltä|lle)?",
  "piha(?:n|lla|lta|lle)?",
  "raiti(?:n|lla|lta|lle)",
  "raitti",
  "aukio(?:n|lla|lta|lle)?",
  "kallio(?:n|lla|lta|lle)?",
  "bulevardi(?:n|lla|lta|lle)?",
  "esplanadi(?:n|lla|lta|lle)?",
  "puisto(?:n)?",
  "laituri(?:n|lla|lta|lle)?",
  "gatan",
  "vägen",
  "stigen",
  "gränd(?:en)?",
  "esplanaden",
  "torget",
  "svängen",
  "brinken",
  "backen",
  "allén",
].join("|");
/** Numbered roads are no addresses, and a number of minutes or metres is none of a house. */
const ROADS = "(?:valta|kanta|seutu|moottori|rauta|maan|kehä)";
const UNITS =
  "(?:min|sek|tun|päiv|vrk|viik|kuuk|vuo|metr|kilo|eur|ker|prosent|dagar|tim|(?:h|v|e|m|km)(?! ?\\d|\\p{L}))";
const ADDRESS = new RegExp(
  `(?<![\\p{L}-])(?!${ROADS})\\p{L}[\\p{L}-]{2,}(?:${STREET}) ?\\d{1,4}(?!\\d|[.,]\\d| ?${UNITS})`,
  "iu",
);
