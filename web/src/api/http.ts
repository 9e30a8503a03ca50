import createClient from "openapi-fetch";
import { ApiError } from "./errors.ts";
import type { paths } from "./schema.d.ts";
import { forgetPageKey, pageKey } from "./session.ts";

type Listener = () => void;

const sessionLost = new Set<Listener>();

/** Calls back when the server no longer accepts the page key. */
export function onSessionLost(listener: Listener): () => void {
  sessionLost.add(listener);
  return () => sessionLost.delete(listener);
}

/** The one place that talks to the server: adds the key, turns every failure into an ApiError. */
export async function send(request: Request): Promise<Response> {
  const key = pageKey();
  if (key) request.headers.set("X-Metrix-Key", key);
  let response: Response;
  try {
    response = await fetch(request);
  } catch {
    throw ApiError.gone();
  }
  if (response.ok) return response;
  const error = ApiError.of(response.status, await response.json().catch(() => null));
  if (error.code === "session_required") loseSession();
  throw error;
}

/** Locks the page: the key is void, so it is forgotten and everyone who asked is told. */
export function loseSession(): void {
  forgetPageKey();
  for (const listener of sessionLost) listener();
}

/** The typed client: addresses, bodies and answers are checked against the server's own document. */
export const client = createClient<paths>({
  baseUrl: location.origin,
  fetch: send,
  cache: "no-store",
  querySerializer: { array: { style: "form", explode: false } },
});

/** The data of an answer that always has some. */
export async function dataOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  if (data === undefined) throw new ApiError(0, { code: "bug", title: "Metrix answered without data" });
  return data;
}
