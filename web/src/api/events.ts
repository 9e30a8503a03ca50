import { ApiError } from "./errors.ts";
import { send } from "./http.ts";

/** One numbered event of the server's stream. */
export interface ServerEvent {
  n: number;
  type: string;
  data: unknown;
}

/** Splits a server-sent-event stream into events; keeps the unfinished tail between chunks. */
export class EventParser {
  #rest = "";

  push(chunk: string): ServerEvent[] {
    const blocks = (this.#rest + chunk).replaceAll("\r\n", "\n").split("\n\n");
    this.#rest = blocks.pop() ?? "";
    return blocks.flatMap((block) => readBlock(block));
  }
}

function readBlock(block: string): ServerEvent[] {
  const data = block
    .split("\n")
    .filter((line) => line.startsWith("data:"))
    .map((line) => line.slice(5).trimStart())
    .join("\n");
  if (data === "") return [];
  try {
    const event: unknown = JSON.parse(data);
    return isEvent(event) ? [event] : [];
  } catch {
    return [];
  }
}

function isEvent(value: unknown): value is ServerEvent {
  return typeof value === "object" && value !== null && "n" in value && "type" in value && "data" in value;
}

export interface StreamWatch {
  onEvent(event: ServerEvent): void;
  onLink(link: "up" | "gone"): void;
}

/** Waits between two tries to reach a server that went away. */
const RETRY_MS = 1_000;

/** The server shows a sign of life every four seconds; a longer silence means that it hangs. */
const SILENCE_MS = 5_000;

/** Follows the server's events until stopped, over fetch since EventSource cannot send the key. */
export function followEvents(watch: StreamWatch, signal: AbortSignal): void {
  let last = 0;
  const listen = async (): Promise<void> => {
    const response = await send(
      new Request(`${location.origin}/api/events?since=${last}`, { cache: "no-store" }),
    );
    if (!response.body) throw ApiError.gone();
    watch.onLink("up");
    const parser = new EventParser();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    const cancel = () => void reader.cancel().catch(() => undefined);
    signal.addEventListener("abort", cancel, { once: true });
    for (;;) {
      const silence = setTimeout(() => watch.onLink("gone"), SILENCE_MS);
      const { done, value } = await reader.read().finally(() => clearTimeout(silence));
      if (done) return;
      watch.onLink("up");
      for (const event of parser.push(value)) {
        last = Math.max(last, event.n);
        watch.onEvent(event);
      }
    }
  };
  const loop = async () => {
    while (!signal.aborted) {
      const failure = await listen().then(
        () => null,
        (thrown: unknown) => ApiError.from(thrown),
      );
      if (signal.aborted || failure?.code === "session_required") return;
      if (failure?.code === "gone" || failure?.code === "bug") watch.onLink("gone");
      await new Promise((wake) => setTimeout(wake, RETRY_MS));
    }
  };
  void loop();
}
