import { useState } from "react";
import { ApiError } from "../../api/errors.ts";
import type { PlanView } from "../../api/types.ts";

/** The plan of a drawer: asked for, there, given up again, or failed. */
export function usePlanning() {
  const [plan, setPlan] = useState<PlanView | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const ask = async (planned: () => Promise<PlanView>) => {
    setBusy(true);
    setFailure(null);
    setPlan(null);
    try {
      setPlan(await planned());
    } catch (thrown) {
      setFailure(ApiError.from(thrown));
    } finally {
      setBusy(false);
    }
  };
  return { plan, busy, failure, ask, giveUp: () => setPlan(null) };
}
