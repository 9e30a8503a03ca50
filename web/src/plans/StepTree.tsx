import { CircleAlert, CircleCheck, CircleDashed, CircleHelp, LoaderCircle } from "lucide-react";
import { useState } from "react";
import type { PlanStep, RunStep } from "../api/types.ts";
import { plansText as t } from "../i18n/plans.ts";
import { Button } from "../ui/Button.tsx";
import { Copyable } from "../ui/Copyable.tsx";
import { MetaNumbers } from "../ui/ErrorNote.tsx";
import styles from "./Plans.module.css";

const icons = {
  made: CircleCheck,
  failed: CircleAlert,
  unknown: CircleHelp,
  left: CircleDashed,
  sending: LoaderCircle,
};

const depths: Partial<Record<PlanStep["kind"], number>> = { ad_set: 1, ad: 2 };

type Step = PlanStep | RunStep;

/** Of more steps than this, those that want a look come first and the rest on request. */
const MANY = 100;

/** Steps as a tree; with their state once they run. */
export function StepTree({ steps }: { steps: readonly Step[] }) {
  const [all, setAll] = useState(false);
  const telling = steps.filter((step) => "state" in step && wantsALook(step));
  const few = telling.length > 0 ? telling.slice(0, MANY) : steps.slice(0, MANY);
  const shown = all || steps.length <= MANY ? steps : few;
  return (
    <>
      <List steps={shown} />
      {shown.length < steps.length && (
        <Button look="quiet" onPress={() => setAll(true)}>
          {t.stepsLeft(steps.length)}
        </Button>
      )}
    </>
  );
}

const wantsALook = ({ state }: RunStep) => state === "failed" || state === "unknown";

function List({ steps }: { steps: readonly Step[] }) {
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
          {"changes" in step && <Changes changes={step.changes} />}
          {"state" in step && <Failure step={step} />}
        </li>
      ))}
    </ol>
  );
}

/** Of a new object its fields on request; of one that is there what changes, at once. */
function Changes({ changes }: Pick<PlanStep, "changes">) {
  if (changes.length === 0) return null;
  if (changes.every((change) => change.before !== undefined)) {
    return (
      <ul className={styles.changes}>
        {changes.map(({ field, label, before, after }) => (
          <li key={field}>
            {label}: {before} → <strong>{after}</strong>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <details className={styles.fields}>
      <summary>{changes.map((change) => change.label).join(", ")}</summary>
      <dl>
        {changes.map((change) => (
          <div key={change.field}>
            <dt>{change.label}</dt>
            <dd>{change.after}</dd>
          </div>
        ))}
      </dl>
    </details>
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
  // It is sent later; the run says why it waits.
  if (state === "left") return error.code ? <p className={styles.changes}>{error.message}</p> : null;
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
