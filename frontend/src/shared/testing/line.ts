import { LocalLine } from "../local-line";

/** A WebSocket whose other end is the test. */
export class TestLine extends LocalLine {
  readonly sent: { t: string; [field: string]: unknown }[] = [];
  /** Whether the page hung up. */
  closed = false;

  send(text: string): void {
    if (this.readyState !== 1) throw new Error("sent on a line that is not open");
    this.sent.push(JSON.parse(text));
  }

  override close(): void {
    super.close();
    this.closed = true;
  }

  /** The server or the network ends the connection. */
  hangUp(code = 1006): void {
    this.readyState = 3;
    this.onclose?.call(this as unknown as WebSocket, { code } as CloseEvent);
  }

  /** Names of the frames that the page sent. */
  get names(): string[] {
    return this.sent.map((frame) => frame.t);
  }
}

/** Hands out lines and keeps them, oldest first. */
export class TestLines {
  readonly all: TestLine[] = [];

  readonly connect = (): TestLine => {
    const line = new TestLine();
    this.all.push(line);
    return line;
  };

  get last(): TestLine {
    const line = this.all.at(-1);
    if (line === undefined) throw new Error("nobody connected");
    return line;
  }
}
