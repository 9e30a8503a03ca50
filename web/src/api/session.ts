/**
 * The page key: proof that this tab was opened by the person who started Metrix.
 * It lives in sessionStorage (one origin, one tab) and dies with the server's process.
 */
const KEY = "metrix-key";
const CHANNEL = "metrix-session";

let current: string | null = null;

export function pageKey(): string | null {
  current ??= sessionStorage.getItem(KEY);
  return current;
}

export function keepPageKey(key: string): void {
  current = key;
  sessionStorage.setItem(KEY, key);
}

export function forgetPageKey(): void {
  current = null;
  sessionStorage.removeItem(KEY);
}

/** Takes the launch code out of the address, so that neither history nor a copied address keeps it. */
export function takeLaunchCode(): string | null {
  const match = /^#launch=([A-Za-z0-9_-]+)$/.exec(location.hash);
  if (!match) return null;
  history.replaceState(null, "", location.pathname);
  return match[1] ?? null;
}

/** Answers other tabs of this origin that ask for the key. */
export function shareKeyWithNewTabs(): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<unknown>) => {
    const key = pageKey();
    if (event.data === "ask" && key) channel.postMessage({ key });
  };
  return () => channel.close();
}

/** Asks the open tabs for the key; null when none answers in time. */
export function askOtherTabs(waitMs: number): Promise<string | null> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL);
    const done = (key: string | null) => {
      clearTimeout(timer);
      channel.close();
      resolve(key);
    };
    const timer = setTimeout(() => done(null), waitMs);
    channel.onmessage = (event: MessageEvent<{ key?: unknown } | string>) => {
      if (typeof event.data === "object" && typeof event.data.key === "string") done(event.data.key);
    };
    channel.postMessage("ask");
  });
}
