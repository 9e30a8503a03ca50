import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { ApiError } from "../../api/errors.ts";
import { queries } from "../../api/queries.ts";
import type { Account, DateRange, Level, PlanView } from "../../api/types.ts";
import { adsText as t } from "../../i18n/ads.ts";
import { editText } from "../../i18n/bulk.ts";
import { period } from "../../i18n/format.ts";
import { Copyable } from "../../ui/Copyable.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { AgeGender } from "./AgeGender.tsx";
import { EditFields } from "./EditFields.tsx";
import { isLive } from "./editForm.ts";
import styles from "./Inspector.module.css";
import tabs from "./LevelTabs.module.css";
import { nodeOf } from "./levels.ts";
import { PlannedReview } from "./PlannedReview.tsx";
import type { InspectorTab } from "./rowActions.ts";

interface Props {
  account: Account;
  level: Level;
  id: string;
  tab: InspectorTab;
  range: DateRange;
  onClose(): void;
}

/** One object from near: its results by age and gender, and every field that Meta holds. */
export default function Inspector({ account, level, id, tab, range, onClose }: Props) {
  const { data, error } = useQuery(queries.object(nodeOf[level], id));
  const [plan, setPlan] = useState<PlanView | null>(null);
  return (
    <>
      <Dialog
        open
        look="side"
        title={data?.name ?? "…"}
        subtitle={<Copyable label="id" value={id} />}
        onClose={onClose}
      >
        <Tabs className={tabs.tabs} defaultSelectedKey={tab}>
          <TabList className={tabs.list} aria-label={data?.name ?? id}>
            {level !== "ads" && (
              <Tab id="breakdown" className={tabs.tab}>
                {t.inspector.breakdown}
              </Tab>
            )}
            {(!data || isLive(data)) && (
              <Tab id="edit" className={tabs.tab}>
                {t.inspector.edit}
              </Tab>
            )}
            <Tab id="fields" className={tabs.tab}>
              {t.inspector.fields}
            </Tab>
          </TabList>
          <TabPanel id="breakdown" className={styles.panel}>
            <p className={styles.period}>{period(range.since, range.until)}</p>
            {level !== "ads" && <AgeGender account={account} level={level} id={id} range={range} />}
          </TabPanel>
          <TabPanel id="edit" className={styles.panel}>
            {error && <ErrorNote error={ApiError.from(error)} />}
            {!data && !error && <Skeleton lines={8} />}
            {data && <EditFields detail={data} account={account} onPlan={setPlan} />}
          </TabPanel>
          <TabPanel id="fields" className={styles.panel}>
            {error && <ErrorNote error={ApiError.from(error)} />}
            {!data && !error && <Skeleton lines={8} />}
            <dl className={styles.fields}>
              {data?.fields.map((field) => (
                <div key={field.name}>
                  <dt>{field.label}</dt>
                  <dd>
                    {field.value} {field.unit}
                  </dd>
                </div>
              ))}
            </dl>
          </TabPanel>
        </Tabs>
      </Dialog>
      {/* Over the drawer, so that the way back finds everything as it was typed. */}
      {plan && (
        <PlannedReview
          plan={plan}
          account={account}
          back={editText.back}
          onBack={() => setPlan(null)}
          onClose={onClose}
        />
      )}
    </>
  );
}
