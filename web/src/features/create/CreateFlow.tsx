import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "../../api/endpoints.ts";
import { ApiError } from "../../api/errors.ts";
import type { Account, Draft, DraftImage, FormRules, PlanView, Problem } from "../../api/types.ts";
import { createText as t } from "../../i18n/create.ts";
import { PlanReview } from "../../plans/PlanReview.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./Create.module.css";
import { Editor } from "./Editor.tsx";
import { errorsOf, firstOnPage, focusField, Problems, unchosen } from "./problems.ts";
import { SavingNote } from "./SavingNote.tsx";
import { useDraft } from "./useDraft.ts";

interface Props {
  draft: Draft;
  rules: FormRules;
  account: Account;
  onClose(): void;
  onStarted(run: string): void;
}

/** Form, then review: one draft on its way to Meta. */
export function CreateFlow({ draft, rules, account, onClose, onStarted }: Props) {
  const client = useQueryClient();
  const { form, edit, samples, saving, error, flush, settle, leave } = useDraft(draft);
  const [images, setImages] = useState<readonly DraftImage[]>(draft.images);
  const [found, setProblems] = useState<readonly Problem[]>([]);
  const [left, setLeft] = useState<Readonly<Record<string, string>>>({});
  const words = Object.entries(left).filter(([, text]) => text !== "");
  const open = words.map(([path, text]) => unchosen(path, text));
  const problems = [...open, ...found.filter((each) => !left[each.at])];
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [plan, setPlan] = useState<PlanView | null>(null);
  const [busy, setBusy] = useState(false);

  const close = () => {
    onClose();
    void leave();
  };
  const discard = async () => {
    onClose();
    await api.deleteDraft(draft.id).catch(() => undefined);
    await client.invalidateQueries({ queryKey: ["drafts"] });
  };

  // Once problems are on show they follow the form: each saved change is judged anew, here only.
  const judging = found.length > 0 && saving === "saved";
  const imageNames = images.map((image) => image.name).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new form or picture is what asks for it.
  useEffect(() => {
    if (!judging) return;
    let current = true;
    void api.planDraft(draft.id, false).then(
      (made) => current && setProblems(made.problems),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [judging, form, imageNames, draft.id]);

  const review = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await flush();
      const made = await api.planDraft(draft.id, true);
      setProblems(made.problems);
      const first = firstOnPage(errorsOf([...open, ...made.problems]));
      if (made.runnable && !first) setPlan(made);
      else if (first) setTimeout(() => focusField(first.at));
    } catch (thrown) {
      const refused = ApiError.from(thrown);
      setFailure(refused);
      if (refused.problems.length > 0) setProblems(refused.problems);
    } finally {
      setBusy(false);
    }
  };

  if (plan) {
    return (
      <PlanReview
        plan={plan}
        account={account}
        back={t.back}
        onBack={() => setPlan(null)}
        onClose={close}
        onConfirm={async (amount) => onStarted((await api.run(plan, amount)).id)}
      />
    );
  }
  return (
    <Problems value={problems}>
      <Dialog
        open
        look="wide"
        title={samples.campaignName ?? (form.campaign.name || t.title)}
        subtitle={<SavingNote saving={saving} onSettle={(mine) => void settle(mine)} />}
        onClose={close}
        dismissable={false}
        footer={
          <>
            <Button look="quiet" onPress={() => void discard()}>
              {t.discard}
            </Button>
            <span className={styles.gap} />
            <Button look="primary" isDisabled={busy || saving === "conflict"} onPress={() => void review()}>
              {busy ? t.reviewing : t.review}
            </Button>
          </>
        }
      >
        <Editor
          draft={draft}
          form={form}
          edit={edit}
          samples={samples}
          rules={rules}
          account={account}
          images={images}
          onImages={setImages}
          onLeft={(path, text) => setLeft((before) => ({ ...before, [path]: text }))}
          problems={problems}
          failure={failure ?? error}
        />
      </Dialog>
    </Problems>
  );
}
