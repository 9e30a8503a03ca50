import { useState } from "react";
import type { Problem } from "../api/types.ts";
import { plansText as t } from "../i18n/plans.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";

/** Of more notes than this, the rest comes on request. */
const FEW = 6;

/** What stands in the way of a plan, and what is good to know about it. */
export function PlanProblems({ problems, final }: { problems: readonly Problem[]; final?: boolean }) {
  return (
    <>
      <Said tone="bad" title={t.errors} problems={problems.filter((each) => each.severity === "error")} />
      <Said
        tone="warn"
        title={final ? t.finals : t.warnings}
        problems={problems.filter((each) => each.severity === "warning")}
      />
    </>
  );
}

function Said(props: { tone: "bad" | "warn"; title: string; problems: readonly Problem[] }) {
  const [all, setAll] = useState(false);
  if (props.problems.length === 0) return null;
  const shown = all ? props.problems : props.problems.slice(0, FEW);
  return (
    <Notice tone={props.tone} title={props.title}>
      {shown.map((each) => (
        <p key={`${each.at} ${each.what}`}>
          {each.what} {each.fix}
        </p>
      ))}
      {shown.length < props.problems.length && (
        <Button size="small" look="quiet" onPress={() => setAll(true)}>
          {t.moreNotes(props.problems.length - shown.length)}
        </Button>
      )}
    </Notice>
  );
}
