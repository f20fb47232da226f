import type { AnyBody, EndedBy, Entry, Question, Said } from "../../wire/common";
import type {
  Backup,
  CallForHelp,
  CompanyPart,
  DeskContact,
  DeskGaps,
  DeskHelp,
  DeskInvitations,
  DeskLine,
  DeskReceives,
  DeskSnapshot,
  DeskTalks,
  DeskUrgent,
  DutyStatus,
  GuideOnDesk,
  InTalk,
  Present,
  VisitorPresence,
  Waiting,
} from "../../wire/desk";

interface Talk {
  service: string;
  language: string;
  since: number;
  wrote: boolean;
  state: "waiting" | "open" | "ended";
  visitor: VisitorPresence;
  endedBy: EndedBy | "";
  entries: Entry[];
  /** The text was deleted, the contact waits for its record. */
  deleted: boolean;
  head: number;
  /** Whose turn it is to take it. */
  offeredTo: string;
  offerEnds: number;
  company: readonly InTalk[];
}

const PRESENCES: readonly VisitorPresence[] = ["here", "network", "closed"];
const STATUSES = ["on", "break", "finishing"] as const;
const SERVICES = ["a", "b"];
const KAISA = { person: "kaisa", name: "Kaisa" };
const COMPANIES: [CompanyPart, ...InTalk[]][] = [
  ["worker"],
  ["worker", { ...KAISA, part: "invited" }],
  ["worker", { ...KAISA, part: "second" }],
  ["second", { ...KAISA, part: "worker" }],
  ["reader", { ...KAISA, part: "worker" }],
];
const ME = "maija";
const NO_GAPS: DeskGaps = { t: "gaps", turns: 0, first: "", pressing: false };
export const OFFER_LASTS_MS = 30_000;

/** The server's side of one desk, as far as its frames go: changes its own state and tells the frames of it. */
export class SimulatedServer {
  readonly talks = new Map<string, Talk>();
  #onDuty: readonly Present[] = [];
  #calls: readonly CallForHelp[] = [];
  #onCall: readonly Backup[] = [];
  #catalogue: Pick<DeskSnapshot, "services" | "cards"> = {
    services: SERVICES.map((slug) => ({ slug, name: slug.toUpperCase() })),
    cards: [{ slug: "nollalinja", name: "Nollalinja", number: "080 005 005" }],
  };
  #guides: readonly GuideOnDesk[] = [
    { slug: "risk", title: "Vaara", body: "Kysy suoraan:\n- Keinot?\nSoita 112." },
    { slug: "pregnancy", title: "Raskaus", body: "25 c §", approved_by: "Liisa", approved_on: "2026-03-02" },
    { slug: "first_turn", title: "Ensimmäinen vuorosi", body: "Et ole yksin." },
  ];
  #invitations: DeskInvitations = { t: "invitations", invitations: [] };
  #talks: DeskTalks = { t: "talks", may_read: false, talks: [] };
  #wantsDebrief = false;
  #line: readonly Entry[] = [];
  #onLine = 0;
  #urgent: DeskUrgent = { t: "urgent" };
  #gaps: DeskGaps = NO_GAPS;
  #now = 1_000;
  #count = 0;

  snapshot(have: Readonly<Record<string, number>> = {}): DeskSnapshot {
    const mine = this.#mine();
    return {
      t: "snapshot",
      me: { person: ME, name: "Maija", helper: "professional", association: "Tampere", capacity: 3 },
      ...this.#catalogue,
      guides: this.#guides,
      on_duty: this.#onDuty,
      waiting: [...this.talks].filter(([, talk]) => talk.state === "waiting").map(([id]) => this.#waiting(id)),
      contacts: mine.map(([id]) => this.contact(id, have[id] ?? 0)),
      help: this.#help,
      invitations: this.#invitations,
      talks: this.#talks,
      debrief: this.#wantsDebrief,
      line: this.line(),
      on_line: this.#onLine,
      urgent: this.#urgent,
      gaps: this.#gaps,
    };
  }

  contact(id: string, after = 0): DeskContact {
    const talk = this.talk(id);
    return {
      t: "contact",
      contact: id,
      service: talk.service,
      language: talk.language,
      state: talk.state,
      since: talk.since,
      visitor: talk.visitor,
      head: talk.head,
      entries: talk.entries.filter(({ seq }) => seq > after),
      ended_by: talk.endedBy,
      excerpt: "",
      draft: "",
      company: talk.company,
    };
  }

  talk(id: string): Talk {
    const talk = this.talks.get(id);
    if (talk === undefined) throw new Error(`no talk ${id}`);
    return talk;
  }

  /** Who of the staff is in a talk of this desk besides its owner, with what the owner is. */
  company(id: string, part: CompanyPart = "worker", ...others: readonly InTalk[]): DeskReceives[] {
    const company = others.length === 0 ? [] : [{ person: ME, name: "Maija", part }, ...others];
    this.talk(id).company = company;
    return [{ t: "company", contact: id, company }];
  }

  /** A colleague's talk comes to this desk. */
  join(part: CompanyPart, ...said: readonly string[]): DeskReceives[] {
    this.arrive();
    const id = [...this.talks.keys()].at(-1) ?? "";
    this.talk(id).state = "open";
    for (const text of said) this.#append(id, { author: "helper", body: { t: "said", text, by: "Kaisa" } });
    const colleague = part === "worker" ? "second" : "worker";
    this.company(id, part, { person: "kaisa", name: "Kaisa", part: colleague });
    return [this.contact(id)];
  }

  /** Colleagues ask me into these talks of theirs. */
  invite(...contacts: readonly string[]): DeskReceives[] {
    const invitations = contacts.map((contact) => ({ contact, service: "a", name: "Kaisa", since: this.#tick() }));
    this.#invitations = { t: "invitations", invitations };
    return [this.#invitations];
  }

  /** I may read along, and these talks go on. */
  goOn(...contacts: readonly string[]): DeskReceives[] {
    const worker = { worker: "kaisa", name: "Kaisa", helper: "professional" as const };
    const talks = contacts.map((contact) => ({ contact, service: "a", ...worker, since: this.#tick() }));
    this.#talks = { t: "talks", may_read: true, talks };
    return [this.#talks];
  }

  /** What follows a snapshot: the texts that do not exist any more. */
  afterSnapshot(): DeskReceives[] {
    const deleted = this.#mine().filter(([, talk]) => talk.deleted);
    return deleted.map(([id]) => ({ t: "gone", contact: id, reason: "deleted" }));
  }

  /** A visitor comes into the queue. */
  arrive(service = "a"): DeskReceives[] {
    this.#count += 1;
    const id = `contact-${this.#count}`;
    this.talks.set(id, {
      service,
      language: "fi",
      since: this.#tick(),
      wrote: false,
      state: "waiting",
      visitor: "here",
      endedBy: "",
      entries: [],
      deleted: false,
      head: 0,
      offeredTo: "",
      offerEnds: 0,
      company: [],
    });
    return [{ t: "queue", put: [this.#waiting(id)], drop: [] }];
  }

  /** It is somebody's turn to take a waiting contact; nobody's: everybody may pick. */
  offer(id: string, person = ME): DeskReceives[] {
    Object.assign(this.talk(id), { offeredTo: person, offerEnds: this.#tick() + OFFER_LASTS_MS });
    return [{ t: "queue", put: [this.#waiting(id)], drop: [] }];
  }

  /** The visitor of a waiting or open contact writes. */
  visitorSays(id: string, text: string): DeskReceives[] {
    const talk = this.talk(id);
    const entry = this.#append(id, { author: "visitor", body: { t: "said", text } });
    if (talk.state === "open") return [{ t: "entries", contact: id, entries: [entry] }];
    talk.wrote = true;
    return [{ t: "queue", put: [this.#waiting(id)], drop: [] }];
  }

  /** This desk's message is stored. */
  helperSays(id: string, text: string, key: string): DeskReceives[] {
    const { seq, at } = this.#append(id, { author: "helper", body: { t: "said", text }, key });
    return [{ t: "ack", contact: id, key, seq, at }];
  }

  /** This desk's question is in the log. */
  ask(id: string, about: Question): DeskReceives[] {
    return this.houseTells(id, { t: "asked", about });
  }

  /** Something that nobody said. */
  houseTells(id: string, body: AnyBody): DeskReceives[] {
    return [{ t: "entries", contact: id, entries: [this.#append(id, { author: "house", body })] }];
  }

  accept(id: string): DeskReceives[] {
    this.talk(id).state = "open";
    this.#append(id, { author: "house", body: { t: "joined", name: "Maija", helper: "professional" } });
    return [{ t: "queue", put: [], drop: [id] }, this.contact(id)];
  }

  /** A colleague takes a waiting contact. */
  takeAway(id: string): DeskReceives[] {
    this.talks.delete(id);
    return [{ t: "queue", put: [], drop: [id] }];
  }

  /** The contact waits for somebody again, and is on this desk no longer. */
  handOver(id: string): DeskReceives[] {
    Object.assign(this.talk(id), { state: "waiting", offeredTo: "" });
    this.#append(id, { author: "house", body: { t: "handed_over", how: "given" } });
    return [
      { t: "queue", put: [this.#waiting(id)], drop: [] },
      { t: "dropped", contact: id, not_allowed: false },
    ];
  }

  end(id: string, by: EndedBy = "helper"): DeskReceives[] {
    const talk = this.talk(id);
    const entry = this.#append(id, { author: "house", body: { t: "ended", by } });
    talk.state = "ended";
    talk.endedBy = by;
    return [
      { t: "entries", contact: id, entries: [entry] },
      ...this.presence(id, by === "visitor" ? "ended" : "closed"),
    ];
  }

  presence(id: string, presence: VisitorPresence): DeskReceives[] {
    this.talk(id).visitor = presence;
    return [{ t: "visitor", contact: id, presence }];
  }

  /** The visitor deletes everything. */
  delete(id: string): DeskReceives[] {
    const talk = this.talk(id);
    if (talk.state !== "ended") talk.endedBy = "visitor";
    talk.state = "ended";
    talk.entries = [];
    talk.head = 0;
    talk.deleted = true;
    return [{ t: "gone", contact: id, reason: "deleted" }];
  }

  record(id: string): DeskReceives[] {
    this.talks.delete(id);
    return [{ t: "dropped", contact: id, not_allowed: false }];
  }

  /** I begin or change my duty; without services I stop. */
  duty(services: readonly string[], status: DutyStatus = "on"): DeskReceives[] {
    return services.length > 0 ? this.present(ME, "Maija", services, status) : this.absent(ME);
  }

  /** Somebody comes on duty, or changes what they answer. */
  present(person: string, name: string, services: readonly string[], status: DutyStatus = "on"): DeskReceives[] {
    const since = this.#tick();
    const row: Present = { person, name, helper: "professional", services, since, open_contacts: 0, status };
    this.#onDuty = [...this.#onDuty.filter((other) => other.person !== person), row];
    return [{ t: "duty", put: [row], drop: [] }, this.#help];
  }

  /** Somebody goes off duty. */
  absent(person: string): DeskReceives[] {
    this.#onDuty = this.#onDuty.filter((other) => other.person !== person);
    this.#calls = this.#calls.filter((call) => call.person !== person);
    return [{ t: "duty", put: [], drop: [person] }, this.#help];
  }

  /** Somebody on duty calls for help. */
  callHelp(person = ME, name = "Maija"): DeskReceives[] {
    const others = this.#calls.filter((call) => call.person !== person);
    this.#calls = [...others, { person, name, services: ["a"], since: this.#tick(), is_heard: true }];
    return [this.#help];
  }

  /** Somebody comes to whoever called. */
  come(caller: string, helper: string, helper_name: string): DeskReceives[] {
    this.#calls = this.#calls.map((call) => (call.person === caller ? { ...call, helper, helper_name } : call));
    return [this.#help];
  }

  stopHelp(person = ME): DeskReceives[] {
    this.#calls = this.#calls.filter((call) => call.person !== person);
    return [this.#help];
  }

  /** It is written down who is on call. */
  onCall(...backups: readonly Backup[]): DeskReceives[] {
    this.#onCall = backups;
    return [this.#help];
  }

  /** Somebody edits the name of a service, and the number of a card. */
  editCatalogue(slug: string, name: string, number: string): DeskReceives[] {
    const { services, cards } = this.#catalogue;
    this.#catalogue = {
      services: services.map((service) => (service.slug === slug ? { ...service, name } : service)),
      cards: cards.map((card) => ({ ...card, number })),
    };
    return [{ t: "catalogue", ...this.#catalogue }];
  }

  /** Somebody edits a guide, and nobody has approved it since. */
  editGuide(slug: string, body: string): DeskReceives[] {
    this.#guides = this.#guides.map((guide) => (guide.slug === slug ? { slug, title: guide.title, body } : guide));
    return [{ t: "guides", guides: this.#guides }];
  }

  /** I want a debrief, or it was held or taken back. */
  debrief(wanted: boolean): DeskReceives[] {
    this.#wantsDebrief = wanted;
    return [{ t: "debrief", wanted }];
  }

  /** The server asks how the turn was, or has the answer. */
  pulse(asked: boolean): DeskReceives[] {
    return [{ t: "pulse", asked }];
  }

  /** So many are on duty; with 0 this desk is off. */
  /** Something waits in groups, or nothing does. */
  waitsInGroups(urgent: Omit<DeskUrgent, "t">): DeskReceives[] {
    this.#urgent = { t: "urgent", ...urgent };
    return [this.#urgent];
  }

  onLine(count: number): DeskReceives[] {
    this.#onLine = count;
    return [{ t: "on_line", count }];
  }

  /** So many turns lack somebody, the first of them on that day. */
  gaps(turns: number, first: string, pressing = false): DeskReceives[] {
    this.#gaps = turns === 0 ? NO_GAPS : { t: "gaps", turns, first, pressing };
    return [this.#gaps];
  }

  /** The staff line as it is drawn. */
  line(after = 0): DeskLine {
    const entries = this.#line.filter(({ seq }) => seq > after);
    return { t: "line", after, head: this.#line.length, entries };
  }

  /** The line has ended. */
  endLine(): DeskReceives[] {
    this.#line = [];
    return [{ t: "line" }];
  }

  /** A colleague writes on the line; or this desk, with a key. */
  lineSays(text: string, by = "Kaisa", key?: string): DeskReceives[] {
    const seq = this.#line.length + 1;
    const body: Said = { t: "said", text, by, helper: "professional" };
    const entry: Entry = { seq, at: this.#tick(), author: "helper", body, ...(key && { key }) };
    this.#line = [...this.#line, entry];
    return [key ? { t: "line_ack", key, seq, at: entry.at } : { t: "line_entries", entries: [entry] }];
  }

  beat(): DeskReceives {
    const readable = this.#mine().filter(([, talk]) => !talk.deleted);
    return { t: "beat", mark: 1, heads: Object.fromEntries(readable.map(([id, talk]) => [id, talk.head])) };
  }

  /** Something happens that may happen now. */
  anything(random: () => number): DeskReceives[] {
    const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
    const one = (state: Talk["state"], readable = false): string | undefined =>
      pick([...this.talks].filter(([, talk]) => talk.state === state && !(readable && talk.deleted)).map(([id]) => id));
    const act = pick<() => DeskReceives[]>([
      () => this.arrive(pick(SERVICES)),
      () => on(one("waiting"), (id) => this.visitorSays(id, "hei")),
      () => on(one("waiting"), (id) => this.offer(id, pick([ME, "kaisa", ""]))),
      () => on(one("waiting"), (id) => this.accept(id)),
      () => on(one("waiting"), (id) => this.takeAway(id)),
      () => on(one("open"), (id) => this.visitorSays(id, "moi")),
      () => on(one("open"), (id) => this.ask(id, pick<Question>(["safe", "code_word", "address"]) ?? "safe")),
      () => on(one("open"), (id) => this.houseTells(id, { t: "continued", code_word: random() < 0.5 })),
      () => on(one("open"), (id) => this.presence(id, pick(PRESENCES) ?? "here")),
      () =>
        on(one("open"), (id) => this.end(id, pick<EndedBy>(["visitor", "helper", "left_fast", "timeout", "blocked"]))),
      () => on(one("open"), (id) => this.delete(id)),
      () => on(one("ended", true), (id) => this.delete(id)),
      () => on(one("ended"), (id) => this.record(id)),
      () => this.duty(random() < 0.5 ? [] : SERVICES, pick(STATUSES)),
      () => on(one("open"), (id) => this.handOver(id)),
      () => (random() < 0.5 ? this.absent("kaisa") : this.present("kaisa", "Kaisa", SERVICES)),
      () => this.callHelp(...(random() < 0.5 ? [] : (["kaisa", "Kaisa"] as const))),
      () => this.come(ME, "kaisa", "Kaisa"),
      () => on(one("open"), (id) => this.company(id, ...(pick(COMPANIES) ?? ["worker"]))),
      () => this.invite(...(random() < 0.5 ? [] : ["elsewhere"])),
      () => this.goOn(...(random() < 0.5 ? [] : ["elsewhere"])),
      () => this.stopHelp(random() < 0.5 ? ME : "kaisa"),
      () => this.onCall(...(random() < 0.5 ? [] : [{ scope: "*", name: "Liisa", phone: "050 1" }])),
      () => this.editCatalogue(pick(SERVICES) ?? "a", pick(["Ero", "Väkivalta"]) ?? "", "116 005"),
      () => this.editGuide(pick(["risk", "pregnancy"]) ?? "risk", pick(["Soita 112.", "Kysy suoraan."]) ?? ""),
      () => this.debrief(random() < 0.5),
      () => this.onLine(pick([0, 1, 4]) ?? 0),
      () => this.waitsInGroups(pick([{}, { own: 1, since: 5 }, { others: 2, since: 9 }]) ?? {}),
      () => this.gaps(pick([0, 1, 4]) ?? 0, "2027-01-04", random() < 0.5),
      () => [this.beat()],
    ]);
    return act?.() ?? [];
  }

  /** What this desk is told of help: nothing while I am off duty. */
  get #help(): DeskHelp {
    const amOn = this.#onDuty.some(({ person }) => person === ME);
    return { t: "help", calls: amOn ? this.#calls : [], on_call: amOn ? this.#onCall : [] };
  }

  #mine(): [string, Talk][] {
    return [...this.talks].filter(([, talk]) => talk.state !== "waiting");
  }

  #append(id: string, entry: Omit<Entry, "seq" | "at">): Entry {
    const talk = this.talk(id);
    talk.head += 1;
    const stored = { ...entry, seq: talk.head, at: this.#tick() };
    talk.entries.push(stored);
    return stored;
  }

  #waiting(id: string): Waiting {
    const { service, language, since, wrote, visitor, offeredTo, offerEnds } = this.talk(id);
    const offer = offeredTo === "" ? {} : { offered_to: offeredTo, offer_ends: offerEnds };
    return { contact: id, service, language, since, wrote, visitor, ...offer };
  }

  #tick(): number {
    this.#now += 1_000;
    return this.#now;
  }
}

function on(id: string | undefined, act: (id: string) => DeskReceives[]): DeskReceives[] {
  return id === undefined ? [] : act(id);
}
