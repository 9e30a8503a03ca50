import { create } from "zustand";

/** Why a run waits, and until when. */
export interface Wait {
  until: string;
  why: string;
}

/** The waits of runs at work, by run: told by the server's events only. */
export const useRunWaits = create<Readonly<Record<string, Wait>>>(() => ({}));

/** Learns from a `run` event; gives the id of the run that it is about. */
export function learnOfRun(data: unknown): string | null {
  if (!isNews(data)) return null;
  const { run, waitingUntil, message } = data;
  const { [run.id]: _, ...others } = useRunWaits.getState();
  useRunWaits.setState(
    waitingUntil ? { ...others, [run.id]: { until: waitingUntil, why: message ?? "" } } : others,
    true,
  );
  return run.id;
}

interface News {
  run: { id: string };
  waitingUntil?: string;
  message?: string;
}

function isNews(data: unknown): data is News {
  if (typeof data !== "object" || data === null || !("run" in data)) return false;
  const { run } = data;
  return typeof run === "object" && run !== null && "id" in run && typeof run.id === "string";
}
