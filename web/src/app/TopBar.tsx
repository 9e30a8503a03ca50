import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { lazy, Suspense } from "react";
import { api } from "../api/endpoints.ts";
import { ApiError } from "../api/errors.ts";
import { queries } from "../api/queries.ts";
import type { State } from "../api/types.ts";
import { frameText as t } from "../i18n/frame.ts";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { toast } from "../ui/toasts.ts";
import { setHashQuery } from "../url/hash.ts";
import { ApiUse } from "./ApiUse.tsx";
import { SyncAge } from "./SyncAge.tsx";
import styles from "./TopBar.module.css";

const DraftsMenu = lazy(() => import("./DraftsMenu.tsx"));

/** Name, account, what the data comes from and how old it is, drafts, Create. */
export function TopBar({ state }: { state: State | undefined }) {
  const account = state?.connection?.account;
  const strange = state && !state.graph.isMeta && state.mode !== "demo";
  return (
    <header className={styles.bar}>
      <span className={styles.name}>
        <img src="/favicon.svg" alt="" width={22} height={22} />
        <span>{t.product}</span>
      </span>
      {account && (
        <span className={styles.account} title={account.id}>
          <strong>{account.name}</strong> <span translate="no">{account.id}</span>
        </span>
      )}
      {state?.mode === "demo" && (
        <span title={t.demoHint}>
          <Badge tone="warn">{t.demo}</Badge>
        </span>
      )}
      {strange && <Badge tone="bad">{t.notMeta(state.graph.url)}</Badge>}
      <span className={styles.gap} />
      {account && (
        <>
          <SyncAge />
          <ApiUse account={account.id} />
          <Suspense>
            <Drafts />
          </Suspense>
          <Button look="primary" onPress={() => void startDraft()}>
            <Plus size={15} aria-hidden="true" />
            {t.create}
          </Button>
        </>
      )}
    </header>
  );
}

function Drafts() {
  const drafts = useQuery(queries.drafts()).data?.drafts ?? [];
  return drafts.length > 0 ? <DraftsMenu drafts={drafts} /> : null;
}

/** Makes a draft and opens it in the editor. */
export async function startDraft(): Promise<void> {
  try {
    setHashQuery({ draft: (await api.newDraft()).id });
  } catch (thrown) {
    const error = ApiError.from(thrown);
    toast({ tone: "bad", text: error.title, detail: error.fix });
  }
}
