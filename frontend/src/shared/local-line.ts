import type { WebSocketLike } from "./socket";

/** A WebSocket's place whose other end is in the page itself, without a network between. */
export abstract class LocalLine implements WebSocketLike {
  readyState: WebSocket["readyState"] = 0;
  onopen: WebSocket["onopen"] = null;
  onmessage: WebSocket["onmessage"] = null;
  onclose: WebSocket["onclose"] = null;

  /** The page sends a frame. */
  abstract send(text: string): void;

  close(): void {
    this.readyState = 3;
  }

  /** The other end takes the call. */
  answer(): void {
    this.readyState = 1;
    this.onopen?.call(this as unknown as WebSocket, {} as Event);
  }

  /** The other end sends frames. */
  receive(...frames: readonly object[]): void {
    for (const frame of frames) {
      this.onmessage?.call(this as unknown as WebSocket, { data: JSON.stringify(frame) } as MessageEvent);
    }
  }
}
