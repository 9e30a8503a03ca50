import type { Account } from "../../api/types.ts";
import { adsText as t } from "../../i18n/ads.ts";
import { PlanReview } from "../../plans/PlanReview.tsx";
import type { Question } from "./edits.ts";

/** Asks for a yes before a change that costs money or cannot be undone. */
export default function EditQuestion(props: { question: Question; account: Account }) {
  const { plan, answer } = props.question;
  return (
    <PlanReview
      plan={plan}
      account={props.account}
      look="question"
      back={t.cancel}
      onBack={() => answer(false)}
      onClose={() => answer(false)}
      onConfirm={async (amount) => answer(true, amount)}
    />
  );
}
