import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "../../api/endpoints.ts";
import { ApiError } from "../../api/errors.ts";
import type { AdForm, AdSetForm, CampaignForm, Draft, LaunchForm, NameSamples } from "../../api/types.ts";

export type Saving = "saved" | "saving" | "unsaved" | "conflict";

export interface FormEdit {
  campaign(change: Partial<CampaignForm>): void;
  adSet(change: Partial<AdSetForm>): void;
  ad(change: Partial<AdForm>): void;
}

/** Long enough to save words and not letters, short enough to lose nothing. */
const PAUSE_MS = 400;

/** The draft in the editor: every change is kept by the server a moment later. */
export function useDraft(loaded: Draft) {
  const client = useQueryClient();
  const [form, setForm] = useState<LaunchForm>(loaded.content);
  const [saving, setSaving] = useState<Saving>("saved");
  const [samples, setSamples] = useState<NameSamples>(loaded.samples);
  const [error, setError] = useState<ApiError | null>(null);
  const [touched, setTouched] = useState(false);
  const latest = useRef({ form, revision: loaded.revision, saved: loaded.content });
  latest.current.form = form;
  const queue = useRef<Promise<void>>(Promise.resolve());

  /** Saves what stands in the form now; one save at a time, since each needs the revision of the last. */
  const flush = useCallback((): Promise<void> => {
    queue.current = queue.current.then(async () => {
      const { form: content, revision, saved } = latest.current;
      if (content === saved) return;
      setSaving("saving");
      try {
        const draft = await api.saveDraft(loaded.id, content, revision);
        latest.current.revision = draft.revision;
        latest.current.saved = content;
        setSamples(draft.samples);
        setError(null);
        setSaving(latest.current.form === content ? "saved" : "unsaved");
      } catch (thrown) {
        const failure = ApiError.from(thrown);
        setSaving(failure.code === "stale_draft" ? "conflict" : "unsaved");
        if (failure.code !== "stale_draft") setError(failure);
      }
    });
    return queue.current;
  }, [loaded.id]);

  useEffect(() => {
    if (form === latest.current.saved) return;
    const timer = setTimeout(() => void flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [form, flush]);

  const change = (next: (before: LaunchForm) => LaunchForm) => {
    setTouched(true);
    setSaving("unsaved");
    setForm(next);
  };
  const edit: FormEdit = {
    campaign: (part) => change((before) => ({ ...before, campaign: { ...before.campaign, ...part } })),
    adSet: (part) => change((before) => ({ ...before, adSet: { ...before.adSet, ...part } })),
    ad: (part) => change((before) => ({ ...before, ad: { ...before.ad, ...part } })),
  };

  const settle = async (keepMine: boolean) => {
    const theirs = await api.draft(loaded.id);
    latest.current.revision = theirs.revision;
    latest.current.saved = theirs.content;
    if (keepMine) return flush();
    setForm(theirs.content);
    setSamples(theirs.samples);
    setSaving("saved");
  };
  /** Leaves the editor: an untouched new draft goes, every other one stays. */
  const leave = async () => {
    const fresh = !touched && loaded.revision <= 1 && loaded.images.length === 0;
    await (fresh ? api.deleteDraft(loaded.id) : flush()).catch(() => undefined);
    await client.invalidateQueries({ queryKey: ["drafts"] });
  };
  return { form, edit, samples, saving, error, flush, settle, leave };
}
