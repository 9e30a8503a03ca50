import { ApiError } from "./errors.ts";
import { forgetPageKey, pageKey } from "./session.ts";

type Method = "GET" | "POST" | "PUT" | "DELETE";
type Listener = () => void;

const sessionLost = new Set<Listener>();

/** Calls back when the server no longer accepts the page key. */
export function onSessionLost(listener: Listener): () => void {
  sessionLost.add(listener);
  return () => sessionLost.delete(listener);
}

/** The one place that talks to the server: adds the key, turns every failure into an ApiError. */
export async function send(method: Method, path: string, body?: BodyInit, type?: string): Promise<Response> {
  const headers = new Headers();
  const key = pageKey();
  if (key) headers.set("X-Metrix-Key", key);
  if (type) headers.set("Content-Type", type);
  let response: Response;
  try {
    response = await fetch(path, { method, headers, body: body ?? null, cache: "no-store" });
  } catch {
    throw ApiError.gone();
  }
  if (response.ok) return response;
  const error = ApiError.of(response.status, await response.json().catch(() => null));
  if (response.status === 401 && error.code === "session_required") {
    forgetPageKey();
    for (const listener of sessionLost) listener();
  }
  throw error;
}

export async function getJson<T>(path: string, query: Record<string, string | undefined> = {}): Promise<T> {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, value);
  const tail = params.size > 0 ? `?${params}` : "";
  return (await send("GET", path + tail)).json();
}

export async function sendJson<T>(
  method: "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await send(
    method,
    path,
    body === undefined ? undefined : JSON.stringify(body),
    body === undefined ? undefined : "application/json",
  );
  const text = await response.text();
  return JSON.parse(text === "" ? "null" : text);
}
