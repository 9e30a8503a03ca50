import { useMemo, useSyncExternalStore } from "react";

/** The view is the address: `#/ads/campaigns?q=summer`. The server never sees this part of it. */
function subscribe(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  addEventListener("popstate", changed);
  return () => {
    removeEventListener("hashchange", changed);
    removeEventListener("popstate", changed);
  };
}

const current = () => location.hash.replace(/^#\/?/, "/");

function split(hash: string): [path: string, query: string] {
  const at = hash.indexOf("?");
  return at < 0 ? [hash, ""] : [hash.slice(0, at), hash.slice(at + 1)];
}

/** Goes to a path with an optional query, `/ads?q=x`; `replace` leaves no step to go back to. */
export function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  if (`#${to}` === location.hash) return;
  history[replace ? "replaceState" : "pushState"](null, "", `${location.pathname}#${to}`);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/** The location hook for the router: paths only. */
export function useHashPath(): [string, typeof navigate] {
  const path = useSyncExternalStore(subscribe, () => split(current())[0]);
  return [path, navigate];
}

/** How the router writes the address of a link. */
useHashPath.hrefs = (path: string) => `#${path}`;

/** The query of the address. */
export function useHashQuery(): URLSearchParams {
  const query = useSyncExternalStore(subscribe, () => split(current())[1]);
  return useMemo(() => new URLSearchParams(query), [query]);
}

/** Changes some parameters of the address; null removes one. */
export function setHashQuery(changes: Record<string, string | null>, { replace = false } = {}): void {
  const [path, query] = split(current());
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") params.delete(name);
    else params.set(name, value);
  }
  navigate(params.size > 0 ? `${path}?${params}` : path, { replace });
}
