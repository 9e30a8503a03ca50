import { useRef } from "react";
import { api } from "../api/endpoints.ts";
import type { Account, RunView } from "../api/types.ts";
import { plansText as t } from "../i18n/plans.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Held } from "./Held.tsx";
import styles from "./Plans.module.css";

interface Props {
  run: RunView;
  title: string;
  account: Account;
  act(call: () => Promise<RunView>): void;
}

/** What is to be known of a run besides its steps: how it stands, why it waits, its pictures. */
export function RunFacts({ run, title, account, act }: Props) {
  const running = run.state === "running";
  return (
    <>
      <div role="status">
        {running && <Held account={account.id} run={run.id} />}
        {!running && (
          <Notice tone={run.state === "done" ? "ok" : "warn"} title={title}>
            {run.message}
          </Notice>
        )}
      </div>
      {run.state !== "done" && (
        <progress
          className={styles.progress}
          max={run.planned}
          value={run.made + run.failed}
          aria-label={t.progress(run.made + run.failed, run.planned)}
        />
      )}
      {!running && <Images run={run} act={act} />}
      {run.changedByMeta.length > 0 && (
        <Notice tone="warn" title={t.changed}>
          {run.changedByMeta.map((each) => (
            <p key={`${each.id} ${each.field}`}>
              {each.name}, {each.field}: {each.sent} → {each.got}
            </p>
          ))}
        </Notice>
      )}
      {!running && <p className={styles.quiet}>{t.facts(run.calls, run.points, run.seconds)}</p>}
    </>
  );
}

function Images({ run, act }: Pick<Props, "run" | "act">) {
  if (run.images.length === 0) return null;
  const gone = run.images.filter((image) => image.missing);
  if (gone.length > 0) {
    return (
      <Notice tone="warn" title={t.imageGone}>
        {gone.map((image) => (
          <GiveAgain
            key={image.name}
            name={image.name}
            onFile={(file) => act(() => api.giveRunImage(run.id, image.name, file))}
          />
        ))}
      </Notice>
    );
  }
  const waits = run.images.some((image) => image.deletedAt === undefined);
  return waits ? (
    <Notice
      tone="info"
      title={t.imageWaits}
      action={<Button onPress={() => act(() => api.deleteRunImages(run.id))}>{t.imageDelete}</Button>}
    />
  ) : (
    <Notice tone="ok" title={t.imageDeleted} />
  );
}

function GiveAgain({ name, onFile }: { name: string; onFile(file: File): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <p>
      <input
        ref={input}
        type="file"
        accept=".jpg,.jpeg,.png"
        className="visually-hidden"
        aria-label={t.imageGive(name)}
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
        }}
      />
      <Button size="small" onPress={() => input.current?.click()}>
        {t.imageGive(name)}
      </Button>
    </p>
  );
}
