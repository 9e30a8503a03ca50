import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { ApiError } from "../api/errors.ts";
import type { Account, PlanView } from "../api/types.ts";
import { type Currency, minorMoney, typedMoney } from "../i18n/format.ts";
import { plansText as t } from "../i18n/plans.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { TextField } from "../ui/Field.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Held } from "./Held.tsx";
import { PlanProblems } from "./PlanProblems.tsx";
import styles from "./Plans.module.css";
import { StepTree } from "./StepTree.tsx";

interface Props {
  plan: PlanView;
  account: Account;
  /** A `question` stands small over a table; a `review` takes the screen. */
  look?: "review" | "question";
  /** What the way back leads to. */
  back: string;
  onBack(): void;
  onClose(): void;
  /** Says yes, with the amount when one had to be typed; what it throws is shown here. */
  onConfirm(amount: string | undefined): Promise<void>;
}

/** What will be done and what it costs, before anything is sent. */
export function PlanReview({ plan, account, look = "review", back, onBack, onClose, onConfirm }: Props) {
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const currency = { code: account.currency, offset: account.currencyOffset ?? 100 };
  const wanted =
    plan.needsConfirmation === "amount" && plan.activates
      ? typedMoney(plan.activates.toConfirm.minor, currency)
      : null;
  const small = look === "question";
  const creates = plan.steps.some(({ kind }) => kind === "campaign" || kind === "ad_set" || kind === "ad");
  const final = plan.steps.some(({ kind }) => kind === "archive" || kind === "delete");
  const confirm = async () => {
    setBusy(true);
    setError(null);
    try {
      await onConfirm(wanted === null ? undefined : typed.trim());
    } catch (thrown) {
      setError(ApiError.from(thrown));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      look={small ? "small" : "page"}
      role={small ? "alertdialog" : "dialog"}
      title={small ? plan.title : creates ? t.reviewMade : t.reviewTitle}
      subtitle={small ? undefined : plan.title}
      onClose={onClose}
      dismissable={false}
      footer={
        <>
          <Button onPress={onBack}>
            {!small && <ArrowLeft size={15} aria-hidden="true" />}
            {back}
          </Button>
          <Button
            look={final ? "danger" : "primary"}
            isDisabled={busy || !plan.runnable || (wanted !== null && typed.trim() !== wanted)}
            onPress={() => void confirm()}
          >
            {busy ? t.confirming : goOf(plan, creates)}
          </Button>
        </>
      }
    >
      <div className={styles.review}>
        {busy && <Held account={account.id} />}
        {error && <ErrorNote error={error} action={<Button onPress={onBack}>{back}</Button>} />}
        {creates && !plan.activates && <Notice tone="ok" title={t.paused} />}
        <PlanProblems problems={plan.problems} final={final} />
        <StepTree steps={plan.steps} />
        <Amounts plan={plan} currency={currency} />
        <p className={styles.quiet}>{t.calls(plan.calls, plan.secondsEstimate)}</p>
        {!small && <Checks title={t.localChecks} checks={plan.localChecks} />}
        {!small && <Checks title={t.metaChecks} checks={plan.metaChecks} />}
        {wanted !== null && (
          <TextField
            label={t.typeAmount(wanted)}
            value={typed}
            onChange={setTyped}
            inputMode="decimal"
            unit={account.currency}
            autoFocus={small}
          />
        )}
      </div>
    </Dialog>
  );
}

function Amounts({ plan, currency }: { plan: PlanView; currency: Currency }) {
  const money = ({ minor }: { minor: number }) => minorMoney(minor, currency);
  const same = plan.spendPerDayBefore.minor === plan.spendPerDayAfter.minor;
  return (
    <>
      <div className={styles.money}>
        <dl>
          <div>
            <dt>{same ? t.perDaySame : t.perDayNow}</dt>
            <dd>{money(plan.spendPerDayBefore)}</dd>
          </div>
          {!same && (
            <>
              <span aria-hidden="true">→</span>
              <div>
                <dt>{t.perDayAfter}</dt>
                <dd>{money(plan.spendPerDayAfter)}</dd>
              </div>
            </>
          )}
        </dl>
        {plan.spendNote && <p className={styles.quiet}>{plan.spendNote}</p>}
      </div>
      {!plan.activates && !plan.spendNote && plan.budgetMadePerDay.minor > 0 && (
        <p>{t.budgetMade(money(plan.budgetMadePerDay))}</p>
      )}
      {plan.activates && <p>{t.activates(plan.activates.count, money(plan.activates.dailyTotal))}</p>}
    </>
  );
}

function Checks({ title, checks }: { title: string; checks: readonly string[] }) {
  if (checks.length === 0) return null;
  return (
    <p className={styles.quiet}>
      <strong>{title}:</strong> {checks.join(", ")}
    </p>
  );
}

function goOf(plan: PlanView, creates: boolean): string {
  const kinds = new Set(plan.steps.map((step) => step.kind));
  if (kinds.size === 1 && kinds.has("delete")) return t.deleteNow;
  if (kinds.size === 1 && kinds.has("archive")) return t.archiveNow;
  return creates ? t.create : t.confirm;
}
