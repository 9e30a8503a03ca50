import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { create } from "zustand";
import { followEvents, type ServerEvent } from "../api/events.ts";
import { loseSession } from "../api/http.ts";
import { learnOfRun } from "../plans/runNews.ts";

/** Whether the program on this computer answers. */
export const useLink = create<{ gone: boolean }>(() => ({ gone: false }));

/** Keeps the page's copy of the server's data fresh while the session is open. */
export function useServerEvents(open: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!open) return;
    const stop = new AbortController();
    const onEvent = ({ type, data }: ServerEvent) => {
      if (type === "state") client.setQueryData(["state"], data);
      if (type === "session") loseSession();
      if (type === "reset") void client.invalidateQueries();
      if (type === "objects") {
        void client.invalidateQueries({ queryKey: ["objects"] });
        void client.invalidateQueries({ queryKey: ["activity"] });
      }
      const run = type === "run" ? learnOfRun(data) : null;
      if (run) {
        for (const key of [["run", run], ["runs"], ["state"], ["activity"]]) {
          void client.invalidateQueries({ queryKey: key });
        }
      }
    };
    let wasGone = false;
    const onLink = (link: "up" | "gone") => {
      useLink.setState({ gone: link === "gone" });
      if (link === "up" && wasGone) void client.invalidateQueries();
      wasGone = link === "gone";
    };
    followEvents({ onEvent, onLink }, stop.signal);
    return () => stop.abort();
  }, [open, client]);
}
