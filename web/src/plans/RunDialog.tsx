import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "../api/endpoints.ts";
import { ApiError } from "../api/errors.ts";
import { queries } from "../api/queries.ts";
import type { Account, PlanView, RunView } from "../api/types.ts";
import { plansText as t } from "../i18n/plans.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { navigate } from "../url/hash.ts";
import { PlanReview } from "./PlanReview.tsx";
import styles from "./Plans.module.css";
import { RunFacts } from "./RunFacts.tsx";
import { saveReceipt } from "./receipt.ts";
import { StepTree } from "./StepTree.tsx";
import { UndoQuestion } from "./UndoQuestion.tsx";

interface Props {
  id: string;
  account: Account;
  onClose(): void;
  /** A new run, made from this one, takes its place. */
  onRun(id: string): void;
}

/** News come by events; asking now and then is for the case that one got lost. */
const POLL_MS = 2_000;

/** A run as it goes, then its result, and what can be done about it. */
export default function RunDialog({ id, account, onClose, onRun }: Props) {
  const client = useQueryClient();
  const { data: run, error } = useQuery({
    ...queries.run(id),
    refetchInterval: (query) => (query.state.data?.state === "running" ? POLL_MS : false),
  });
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [undoing, setUndoing] = useState(false);
  const [stopping, setStopping] = useState(false);
  const [plan, setPlan] = useState<PlanView | null>(null);
  const state = run?.state;

  useEffect(() => {
    if (!state || state === "running") return;
    setStopping(false);
    for (const key of ["objects", "drafts", "activity", "state", "runs"]) {
      void client.invalidateQueries({ queryKey: [key] });
    }
  }, [state, client]);

  const attempt = async (work: () => Promise<void>) => {
    setFailure(null);
    await work().catch((thrown: unknown) => setFailure(ApiError.from(thrown)));
  };
  // What is under way ends first, so the answer to a stop is often "still running".
  const stop = () => {
    setStopping(true);
    act(() => api.stopRun(id));
  };
  const act = (call: () => Promise<RunView>) =>
    void attempt(async () => void client.setQueryData(["run", id], await call()));
  const campaign = run?.steps.find((step) => step.kind === "campaign" && step.id);
  const back = () => {
    setUndoing(false);
    setPlan(null);
  };
  if (plan) {
    return (
      <PlanReview
        plan={plan}
        account={account}
        back={t.backToRun}
        onBack={back}
        onClose={onClose}
        onConfirm={async (amount) => onRun((await api.run(plan, amount)).id)}
      />
    );
  }
  if (run && undoing) return <UndoQuestion run={run} onBack={back} onPlan={setPlan} />;
  const shown = failure ?? (error ? ApiError.from(error) : null);
  return (
    <Dialog
      open
      look="page"
      title={run ? titleOf(run) : t.title}
      subtitle={run && `${run.title} · ${t.progress(run.made + run.failed, run.planned)}`}
      onClose={onClose}
      dismissable={false}
      footer={
        <>
          {run && state !== "running" && (
            <Button look="quiet" onPress={() => void attempt(() => saveReceipt(id))}>
              {t.receipt}
            </Button>
          )}
          <span className={styles.gap} />
          {state === "running" && (
            <Button isDisabled={stopping} onPress={stop}>
              {stopping ? t.stopping : t.stop}
            </Button>
          )}
          {run && (state === "stopped" || state === "open") && (
            <Button onPress={() => act(() => api.resume(id))}>{t.resume}</Button>
          )}
          {run && state === "partly" && (
            <Button onPress={() => void attempt(async () => setPlan(await api.planRetry(id)))}>
              {t.retry}
            </Button>
          )}
          {run && state !== "running" && run.made > 0 && (
            <Button onPress={() => setUndoing(true)}>{t.undo}</Button>
          )}
          {campaign && state !== "running" && (
            <Button onPress={() => navigate(`/ads/ads?campaigns=${campaign.id}`)}>{t.show}</Button>
          )}
          <Button look="primary" onPress={onClose}>
            {state === "running" ? t.hide : t.close}
          </Button>
        </>
      }
    >
      <div className={styles.review}>
        {shown && <ErrorNote error={shown} />}
        {!run && !shown && <Skeleton lines={5} />}
        {run && (
          <>
            <RunFacts run={run} title={titleOf(run)} account={account} act={act} />
            <StepTree steps={run.steps} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function titleOf(run: RunView): string {
  const creates = run.steps.some((step) => step.kind === "ad" || step.kind === "campaign");
  const switches = run.steps.some((step) => step.kind === "activate");
  return run.state === "done" && creates && !switches ? t.createdPaused : t.titles[run.state];
}
