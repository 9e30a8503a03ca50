import { CircleAlert, CircleCheck, CircleDashed, CircleHelp, LoaderCircle } from "lucide-react";
import type { PlanStep, RunStep } from "../../api/types.ts";
import { createText as t } from "../../i18n/create.ts";
import { Copyable } from "../../ui/Copyable.tsx";
import { MetaNumbers } from "../../ui/ErrorNote.tsx";
import styles from "./Review.module.css";

const icons = {
  made: CircleCheck,
  failed: CircleAlert,
  unknown: CircleHelp,
  left: CircleDashed,
  sending: LoaderCircle,
};

const depths: Partial<Record<PlanStep["kind"], number>> = { ad_set: 1, ad: 2 };

/** Steps as a tree; with their state once they run. */
export function StepTree({ steps }: { steps: readonly (PlanStep | RunStep)[] }) {
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li key={step.number} className={styles.step} data-depth={depths[step.kind] ?? 0}>
          {"state" in step && <StateMark state={step.state} />}
          <span className={styles.kind}>{t.kinds[step.kind]}</span>
          <span className={styles.name}>{step.name}</span>
          {step.id && step.kind !== "image" && (
            <Copyable label={`id of the ${t.kinds[step.kind].toLowerCase()}`} value={step.id} />
          )}
          {"changes" in step && step.changes.length > 0 && (
            <details className={styles.fields}>
              <summary>{step.changes.map((change) => change.label).join(", ")}</summary>
              <dl>
                {step.changes.map((change) => (
                  <div key={change.field}>
                    <dt>{change.label}</dt>
                    <dd>{change.after}</dd>
                  </div>
                ))}
              </dl>
            </details>
          )}
          {"state" in step && <Failure step={step} />}
        </li>
      ))}
    </ol>
  );
}

function StateMark({ state }: { state: RunStep["state"] }) {
  const Icon = icons[state];
  return (
    <span className={styles.state} data-state={state} title={t.states[state]}>
      <Icon size={16} aria-hidden="true" />
      <span className="visually-hidden">{t.states[state]}</span>
    </span>
  );
}

function Failure({ step: { state, error } }: { step: RunStep }) {
  if (state === "unknown" && !error) return <p className={styles.failure}>{t.states.unknown}</p>;
  if (!error) return null;
  return (
    <div className={styles.failure}>
      <p>
        <strong>{error.title ?? error.message}</strong>
      </p>
      {error.title && <p>{error.message}</p>}
      {error.field && (
        <p>
          {t.fixField}: <code>{error.field}</code>
        </p>
      )}
      <p>{error.fix}</p>
      <MetaNumbers code={error.code} subcode={error.subcode} trace={error.trace} />
    </div>
  );
}
