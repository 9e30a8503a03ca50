import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { api } from "../api/endpoints.ts";
import { ApiError } from "../api/errors.ts";
import type { Account, PlanView, Problem, RunView } from "../api/types.ts";
import { minorMoney, typedMoney } from "../i18n/format.ts";
import { plansText as t } from "../i18n/plans.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { TextField } from "../ui/Field.tsx";
import { Notice } from "../ui/Notice.tsx";
import styles from "./Plans.module.css";
import { StepTree } from "./StepTree.tsx";

interface Props {
  plan: PlanView;
  account: Account;
  /** What the way back leads to. */
  back: string;
  onBack(): void;
  onClose(): void;
  onStarted(run: RunView): void;
}

/** What will be done and what it costs, before anything is sent. */
export function PlanReview({ plan, account, back, onBack, onClose, onStarted }: Props) {
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const currency = { code: account.currency, offset: account.currencyOffset ?? 100 };
  const wanted =
    plan.needsConfirmation === "amount" && plan.activates
      ? typedMoney(plan.activates.toConfirm.minor, currency)
      : null;
  const creates = plan.steps.some(
    (step) => step.kind === "campaign" || step.kind === "ad_set" || step.kind === "ad",
  );
  const errors = plan.problems.filter((each) => each.severity === "error");
  const warnings = plan.problems.filter((each) => each.severity === "warning");
  const start = async () => {
    setBusy(true);
    setError(null);
    try {
      onStarted(await api.run(plan, wanted === null ? undefined : typed.trim()));
    } catch (thrown) {
      setError(ApiError.from(thrown));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      look="wide"
      title={creates ? t.reviewMade : t.reviewTitle}
      subtitle={plan.title}
      onClose={onClose}
      dismissable={false}
      footer={
        <>
          <Button onPress={onBack}>
            <ArrowLeft size={15} aria-hidden="true" />
            {back}
          </Button>
          <Button
            look="primary"
            isDisabled={busy || !plan.runnable || (wanted !== null && typed.trim() !== wanted)}
            onPress={() => void start()}
          >
            {busy ? t.confirming : creates ? t.create : t.confirm}
          </Button>
        </>
      }
    >
      <div className={styles.review}>
        {error && <ErrorNote error={error} action={<Button onPress={onBack}>{back}</Button>} />}
        {creates && !plan.activates && <Notice tone="ok" title={t.paused} />}
        <StepTree steps={plan.steps} />
        <dl className={styles.money}>
          <div>
            <dt>
              {t.perDay}, {t.perDayNow}
            </dt>
            <dd>{minorMoney(plan.spendPerDayBefore.minor, currency)}</dd>
          </div>
          <span aria-hidden="true">→</span>
          <div>
            <dt>
              {t.perDay}, {t.perDayAfter}
            </dt>
            <dd>{minorMoney(plan.spendPerDayAfter.minor, currency)}</dd>
          </div>
        </dl>
        {!plan.activates && !plan.spendNote && plan.budgetMadePerDay.minor > 0 && (
          <p>{t.budgetMade(minorMoney(plan.budgetMadePerDay.minor, currency))}</p>
        )}
        {plan.spendNote && <p>{plan.spendNote}</p>}
        <p className={styles.quiet}>{t.calls(plan.calls, plan.secondsEstimate)}</p>
        <Said tone="bad" title={t.errors} problems={errors} />
        <Said tone="warn" title={t.warnings} problems={warnings} />
        <Checks title={t.localChecks} checks={plan.localChecks} />
        <Checks title={t.metaChecks} checks={plan.metaChecks} />
        {wanted !== null && (
          <TextField
            label={t.typeAmount(wanted)}
            value={typed}
            onChange={setTyped}
            inputMode="decimal"
            unit={account.currency}
          />
        )}
      </div>
    </Dialog>
  );
}

function Said(props: { tone: "bad" | "warn"; title: string; problems: readonly Problem[] }) {
  if (props.problems.length === 0) return null;
  return (
    <Notice tone={props.tone} title={props.title}>
      {props.problems.map((each) => (
        <p key={`${each.at} ${each.what}`}>
          {each.what} {each.fix}
        </p>
      ))}
    </Notice>
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
