import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "../../api/endpoints.ts";
import { ApiError } from "../../api/errors.ts";
import { queries } from "../../api/queries.ts";
import type { Account, RunView } from "../../api/types.ts";
import { createText as t } from "../../i18n/create.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { navigate } from "../../url/hash.ts";
import styles from "./Review.module.css";
import { StepTree } from "./StepTree.tsx";

interface Props {
  id: string;
  draftId: string;
  account: Account;
  onClose(): void;
}

const POLL_MS = 400;

/** The run as it goes, then its result: ids, refusals, and what became of the image. */
export function RunResult({ id, draftId, onClose }: Props) {
  const client = useQueryClient();
  const { data: run, error } = useQuery({
    ...queries.run(id),
    refetchInterval: (query) => (query.state.data?.state === "running" ? POLL_MS : false),
  });
  const [failure, setFailure] = useState<ApiError | null>(null);
  const state = run?.state;

  useEffect(() => {
    if (!state || state === "running") return;
    const finish = async () => {
      // What was created is no draft any more; the server may have removed it already.
      const { drafts } = await api.drafts().catch(() => ({ drafts: [] }));
      if (state === "done" && drafts.some((draft) => draft.id === draftId)) await api.deleteDraft(draftId);
      for (const key of ["objects", "drafts", "activity", "state"]) {
        void client.invalidateQueries({ queryKey: [key] });
      }
    };
    void finish().catch(() => undefined);
  }, [state, draftId, client]);

  const act = (call: (runId: string) => Promise<RunView>) => async () => {
    setFailure(null);
    try {
      client.setQueryData(["run", id], await call(id));
    } catch (thrown) {
      setFailure(ApiError.from(thrown));
    }
  };
  const campaign = run?.steps.find((step) => step.kind === "campaign" && step.id);
  const shown = failure ?? (error ? ApiError.from(error) : null);
  return (
    <Dialog
      open
      look="wide"
      title={run ? titleOf(run) : t.running}
      subtitle={run && t.progress(run.made + run.failed, run.planned)}
      onClose={onClose}
      dismissable={false}
      footer={
        <>
          {run && state !== "running" && run.left + run.unknown + run.failed > 0 && (
            <Button onPress={() => void act(api.resume)()}>{t.resume}</Button>
          )}
          {campaign && state !== "running" && (
            <Button onPress={() => navigate(`/ads/ads?campaigns=${campaign.id}`)}>{t.showAds}</Button>
          )}
          <Button look="primary" onPress={onClose}>
            {t.done}
          </Button>
        </>
      }
    >
      <div className={styles.review}>
        {shown && <ErrorNote error={shown} />}
        {!run && !shown && <Skeleton lines={5} />}
        {run && (
          <>
            <div role="status">{state !== "running" && <Verdict run={run} />}</div>
            <progress
              className={styles.progress}
              max={run.planned}
              value={run.made + run.failed}
              aria-label={t.progress(run.made + run.failed, run.planned)}
            />
            <StepTree steps={run.steps} />
            <Images run={run} onDelete={() => void act(api.deleteRunImages)()} />
            {run.changedByMeta.length > 0 && (
              <Notice tone="warn" title={t.changed}>
                {run.changedByMeta.map((each) => (
                  <p key={`${each.id} ${each.field}`}>
                    {each.name}, {each.field}: {each.sent} → {each.got}
                  </p>
                ))}
              </Notice>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

function titleOf(run: RunView): string {
  switch (run.state) {
    case "running":
      return t.running;
    case "done":
      return t.resultDone;
    case "partly":
      return t.resultPartly;
    case "open":
    case "stopped":
      return t.resultOpen;
  }
}

function Verdict({ run }: { run: RunView }) {
  return (
    <Notice tone={run.state === "done" ? "ok" : "warn"} title={titleOf(run)}>
      {run.message}
    </Notice>
  );
}

function Images({ run, onDelete }: { run: RunView; onDelete(): void }) {
  if (run.images.length === 0 || run.state === "running") return null;
  const waits = run.images.some((image) => image.deletedAt === undefined);
  return waits ? (
    <Notice tone="info" title={t.imageWaits} action={<Button onPress={onDelete}>{t.imageDelete}</Button>} />
  ) : (
    <Notice tone="ok" title={t.imageDeleted} />
  );
}
