import { useEffect, useState } from "react";
import { api } from "../api/endpoints.ts";
import { onSessionLost } from "../api/http.ts";
import { askOtherTabs, keepPageKey, pageKey, shareKeyWithNewTabs, takeLaunchCode } from "../api/session.ts";

export type Session = "starting" | "open" | "none" | "refused";

/** How long a new tab waits for an open one to share its key. */
const ASK_MS = 400;

async function open(): Promise<Session> {
  const code = takeLaunchCode();
  if (code) {
    try {
      keepPageKey((await api.openSession(code)).key);
      return "open";
    } catch {
      return pageKey() ? "open" : "refused";
    }
  }
  if (pageKey()) return "open";
  const shared = await askOtherTabs(ASK_MS);
  if (!shared) return "none";
  keepPageKey(shared);
  return "open";
}

// Once per page load: the launch code works only once, and effects may run twice.
let opening: Promise<Session> | undefined;

/** Whether this tab may talk to the server. */
export function useSession(): Session {
  const [session, setSession] = useState<Session>("starting");
  useEffect(() => {
    opening ??= open();
    void opening.then(setSession);
    // A launch address pasted into a tab that is open already changes only the fragment.
    const relaunch = () => {
      if (location.hash.startsWith("#launch=")) location.reload();
    };
    addEventListener("hashchange", relaunch);
    const stops = [onSessionLost(() => setSession("none")), shareKeyWithNewTabs()];
    return () => {
      removeEventListener("hashchange", relaunch);
      for (const stop of stops) stop();
    };
  }, []);
  return session;
}
