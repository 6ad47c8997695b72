import type { Server, ServerResponse } from 'node:http';

/** The answers that a server still owes; every request is added as it comes. */
export class InFlight {
  readonly #responses = new Set<ServerResponse>();
  #closing = false;

  add(response: ServerResponse): void {
    this.#responses.add(response);
    response.once('close', () => this.#responses.delete(response));
    if (this.#closing) response.setHeader('connection', 'close');
  }

  /** Stops accepting and lets answers under way finish; what is left after the timeout is cut off. */
  async drain(server: Server, timeoutMs: number): Promise<void> {
    this.#closing = true;
    // Without this a connection whose last answer is still under way stays open for keep-alive.
    for (const response of this.#responses) if (!response.headersSent) response.setHeader('connection', 'close');
    const deadline = setTimeout(() => server.closeAllConnections(), timeoutMs);
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
    clearTimeout(deadline);
  }
}
