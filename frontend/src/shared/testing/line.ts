import type { WebSocketLike } from "../socket";

/** A WebSocket whose other end is the test. */
export class TestLine implements WebSocketLike {
  readyState: WebSocket["readyState"] = 0;
  onopen: WebSocket["onopen"] = null;
  onmessage: WebSocket["onmessage"] = null;
  onclose: WebSocket["onclose"] = null;
  readonly sent: { t: string; [field: string]: unknown }[] = [];
  /** Whether the page hung up. */
  closed = false;

  send(text: string): void {
    if (this.readyState !== 1) throw new Error("sent on a line that is not open");
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.readyState = 3;
    this.closed = true;
  }

  /** The server takes the call. */
  answer(): void {
    this.readyState = 1;
    this.onopen?.call(this as unknown as WebSocket, {} as Event);
  }

  /** The server sends frames. */
  receive(...frames: readonly object[]): void {
    for (const frame of frames) {
      this.onmessage?.call(this as unknown as WebSocket, { data: JSON.stringify(frame) } as MessageEvent);
    }
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
