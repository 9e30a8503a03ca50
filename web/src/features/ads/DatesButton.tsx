import { Calendar, Check } from "lucide-react";
import { useRef, useState } from "react";
import { Popover } from "react-aria-components";
import type { DateRange, Ranges } from "../../api/types.ts";
import { adsText as t } from "../../i18n/ads.ts";
import { period } from "../../i18n/format.ts";
import { Button } from "../../ui/Button.tsx";
import list from "../../ui/List.module.css";
import { setHashQuery } from "../../url/hash.ts";
import styles from "./Toolbar.module.css";

interface Props {
  ranges: Ranges | undefined;
  range: (DateRange & { label: string | null }) | null;
}

/** The days to show: presets of the account's calendar, or two own dates. */
export function DatesButton({ ranges, range }: Props) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  if (!ranges || !range) return null;
  return (
    <>
      <Button ref={trigger} aria-haspopup="dialog" aria-expanded={open} onPress={() => setOpen(!open)}>
        <Calendar size={14} aria-hidden="true" />
        {range.label ? `${range.label}: ` : ""}
        {period(range.since, range.until)}
      </Button>
      <Popover
        className={list.popover}
        aria-label={t.dates}
        triggerRef={trigger}
        isOpen={open}
        onOpenChange={setOpen}
        placement="bottom end"
        offset={4}
      >
        <div className={styles.dates}>
          <div className={styles.presets}>
            {ranges.presets.map((preset) => (
              <Button
                key={preset.id}
                look="quiet"
                aria-pressed={range.label === preset.label}
                onPress={() => {
                  setHashQuery({ range: preset.id, since: null, until: null });
                  setOpen(false);
                }}
              >
                {preset.label}
                {range.label === preset.label && <Check size={14} aria-hidden="true" />}
              </Button>
            ))}
          </div>
          <OwnDates range={range} today={ranges.today} onDone={() => setOpen(false)} />
          <p className={styles.zone}>{t.zone(ranges.timeZone)}</p>
        </div>
      </Popover>
    </>
  );
}

function OwnDates({ range, today, onDone }: { range: DateRange; today: string; onDone(): void }) {
  const [since, setSince] = useState(range.since);
  const [until, setUntil] = useState(range.until);
  const wrong = since > until;
  return (
    <div className={styles.custom}>
      <label>
        {t.since}
        <input type="date" max={today} value={since} onChange={(event) => setSince(event.target.value)} />
      </label>
      <label>
        {t.until}
        <input type="date" max={today} value={until} onChange={(event) => setUntil(event.target.value)} />
      </label>
      {wrong && (
        <p className={styles.wrong} role="alert">
          {t.wrongRange}
        </p>
      )}
      <Button
        look="primary"
        isDisabled={wrong || since === "" || until === ""}
        onPress={() => {
          setHashQuery({ since, until });
          onDone();
        }}
      >
        {t.apply}
      </Button>
    </div>
  );
}
