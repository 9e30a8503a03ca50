import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { Account } from "../../api/types.ts";
import { connectText as t } from "../../i18n/connect.ts";
import { Badge } from "../../ui/Badge.tsx";
import { TextField } from "../../ui/Field.tsx";
import styles from "./Connect.module.css";

interface Props {
  accounts: readonly Account[];
  chosen: Account | null;
  onChoose(account: Account): void;
}

/** From this many accounts on, a search helps more than it takes room. */
const SEARCH_FROM = 7;

/** The ad accounts of the token; one that cannot be used stays in sight with its reason. */
export function AccountList({ accounts, chosen, onChoose }: Props) {
  const [text, setText] = useState("");
  const words = text.toLowerCase();
  const shown = accounts.filter((each) => `${each.name} ${each.accountId}`.toLowerCase().includes(words));
  return (
    <>
      {accounts.length >= SEARCH_FROM && <TextField label={t.findAccount} value={text} onChange={setText} />}
      <RadioGroup
        className={styles.accounts}
        value={chosen?.id ?? null}
        onChange={(id) => {
          const account = accounts.find((each) => each.id === id);
          if (account) onChoose(account);
        }}
      >
        <Label className="visually-hidden">{t.account}</Label>
        {shown.map((each) => (
          <Radio key={each.id} value={each.id} isDisabled={!each.usable} className={styles.account}>
            <span className={styles.dot} aria-hidden="true" />
            <span className={styles.accountText}>
              <span>{each.name}</span>
              <span className={styles.small}>
                <span translate="no">{each.id}</span> · {each.currency} · {each.timeZone}
              </span>
              {!each.usable && <span className={styles.reason}>{each.disableReason ?? each.statusText}</span>}
            </span>
            {!each.usable && <Badge tone="bad">{each.statusText}</Badge>}
          </Radio>
        ))}
      </RadioGroup>
    </>
  );
}
