import { api } from "../../api/endpoints.ts";
import type { Account, PlanView } from "../../api/types.ts";
import { PlanReview } from "../../plans/PlanReview.tsx";
import { setHashQuery } from "../../url/hash.ts";

interface Props {
  plan: PlanView;
  account: Account;
  back: string;
  onBack(): void;
  onClose(): void;
}

/** The review of a plan that a drawer has made; a yes starts its run and opens it. */
export function PlannedReview({ plan, onClose, ...rest }: Props) {
  return (
    <PlanReview
      {...rest}
      plan={plan}
      onClose={onClose}
      onConfirm={async (amount) => {
        const run = await api.run(plan, amount);
        onClose();
        setHashQuery({ run: run.id });
      }}
    />
  );
}
