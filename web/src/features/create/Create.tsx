import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/endpoints.ts";
import { ApiError } from "../../api/errors.ts";
import { queries } from "../../api/queries.ts";
import type { Account, State } from "../../api/types.ts";
import { createText as t } from "../../i18n/create.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import styles from "./Create.module.css";
import { CreateFlow } from "./CreateFlow.tsx";

interface Props {
  state: State;
  draftId: string;
  onClose(): void;
  onStarted(run: string): void;
}

/** The editor of one draft in a wide panel. */
export default function Create({ state, draftId, onClose, onStarted }: Props) {
  const client = useQueryClient();
  const draft = useQuery({
    queryKey: ["draft", draftId],
    queryFn: () => api.draft(draftId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const rules = useQuery(queries.formRules());
  const account: Account | undefined = state.connection?.account;
  const error = draft.error ?? rules.error;
  if (draft.data && rules.data && account) {
    const forget = () => client.removeQueries({ queryKey: ["draft", draftId] });
    return (
      <CreateFlow
        draft={draft.data}
        rules={rules.data}
        account={account}
        onClose={() => {
          forget();
          onClose();
        }}
        onStarted={(run) => {
          forget();
          onStarted(run);
        }}
      />
    );
  }
  return (
    <Dialog open look="wide" title={t.title} onClose={onClose}>
      <div className={styles.wait}>
        {error ? <ErrorNote error={ApiError.from(error)} /> : <Skeleton lines={9} />}
      </div>
    </Dialog>
  );
}
