import { useState } from "react";
import type { Account, PlanView } from "../../api/types.ts";
import { adsText as t } from "../../i18n/ads.ts";
import { minorMoney, typedMoney } from "../../i18n/format.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { currencyOf } from "./columns.tsx";
import styles from "./EditQuestion.module.css";
import type { Question } from "./edits.ts";

const SHOWN = 8;

interface Props {
  question: Question;
  account: Account;
}

/** Asks for a yes before a change that costs money or cannot be undone. */
export default function EditQuestion({ question: { plan, answer }, account }: Props) {
  const [typed, setTyped] = useState("");
  const currency = currencyOf(account);
  const final = finalOf(plan);
  const amount =
    plan.needsConfirmation === "amount" ? (plan.activates?.toConfirm ?? plan.spendPerDayAfter) : null;
  const wanted = amount ? typedMoney(amount.minor, currency) : null;
  const ready = wanted === null || typed.trim() === wanted;
  const before = minorMoney(plan.spendPerDayBefore.minor, currency);
  const after = minorMoney(plan.spendPerDayAfter.minor, currency);
  return (
    <Dialog
      open
      role="alertdialog"
      title={plan.title}
      onClose={() => answer(false)}
      footer={
        <>
          <Button onPress={() => answer(false)}>{t.confirm.cancel}</Button>
          <Button
            look={final ? "danger" : "primary"}
            isDisabled={!ready}
            onPress={() => answer(true, wanted === null ? undefined : typed.trim())}
          >
            {final === "delete" ? t.confirm.remove : final === "archive" ? t.confirm.archive : t.confirm.go}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {final && (
          <Notice tone="warn" title={final === "delete" ? t.confirm.deleteText : t.confirm.archiveText} />
        )}
        <ul className={styles.steps}>
          {plan.steps.slice(0, SHOWN).map((step) => (
            <li key={step.number}>
              <span className={styles.name}>{step.name}</span>
              {step.changes.map((change) => (
                <span key={change.field} className={styles.change}>
                  {change.label}: {change.before ?? "–"} → <strong>{change.after}</strong>
                </span>
              ))}
            </li>
          ))}
        </ul>
        {plan.steps.length > SHOWN && <p>{t.confirm.more(plan.steps.length - SHOWN)}</p>}
        <p className={styles.cost}>
          {t.confirm.perDay}: {before} → <strong>{after}</strong>
        </p>
        {plan.spendNote && <p className={styles.note}>{plan.spendNote}</p>}
        {plan.activates && (
          <p>
            {t.confirm.activates(plan.activates.count, minorMoney(plan.activates.dailyTotal.minor, currency))}
          </p>
        )}
        {wanted !== null && (
          <TextField
            label={t.confirm.typeAmount(wanted)}
            value={typed}
            onChange={setTyped}
            inputMode="decimal"
            unit={account.currency}
            autoFocus
          />
        )}
      </div>
    </Dialog>
  );
}

function finalOf(plan: PlanView): "delete" | "archive" | null {
  if (plan.steps.some((step) => step.kind === "delete")) return "delete";
  return plan.steps.some((step) => step.kind === "archive") ? "archive" : null;
}
