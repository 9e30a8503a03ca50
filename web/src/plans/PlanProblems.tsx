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

/** What is said of many objects in the same words is said once. */
function sentencesOf(problems: readonly Problem[]): string[] {
  return [...new Set(problems.map(({ what, fix }) => `${what} ${fix}`.trim()))];
}

function Said(props: { tone: "bad" | "warn"; title: string; problems: readonly Problem[] }) {
  const [all, setAll] = useState(false);
  const sentences = sentencesOf(props.problems);
  if (sentences.length === 0) return null;
  const shown = all ? sentences : sentences.slice(0, FEW);
  return (
    <Notice tone={props.tone} title={props.title}>
      {shown.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {shown.length < sentences.length && (
        <Button size="small" look="quiet" onPress={() => setAll(true)}>
          {t.moreNotes(sentences.length - shown.length)}
        </Button>
      )}
    </Notice>
  );
}
