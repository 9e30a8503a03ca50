package metrix.core.run;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import metrix.core.plan.FieldChange;
import metrix.core.plan.Intent;
import metrix.core.plan.Step;
import metrix.core.plan.WireFields;
import metrix.model.AdSetSpec;
import metrix.model.AdSpec;
import metrix.model.Budget;
import metrix.model.CampaignSpec;
import metrix.model.CopySpec;
import metrix.model.LiveTargeting;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;

/// Compares what steps say with what Meta holds, field by field, in Meta's own spelling. Pure.
final class Readings {
  private static final DateTimeFormatter META_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx");

  private static final String TARGETING = "targeting";
  private static final String TRACKING = "tracking_specs";

  /// What of a copy is read back beside its name, status and budget.
  private static final Set<String> COMPARED =
      Set.of(
          "objective",
          "bid_strategy",
          "spend_cap",
          "optimization_goal",
          "billing_event",
          "bid_amount",
          "destination_type",
          "start_time",
          "end_time",
          "dsa_beneficiary",
          "dsa_payor",
          "conversion_domain");

  private Readings() {}

  /// What reads back otherwise than it was sent; a field that Meta does not give back is passed
  /// over.
  static List<ChangedByMeta> differences(
      ObjectId id, String name, Map<String, String> sent, Map<String, String> held) {
    List<ChangedByMeta> changed = new ArrayList<>();
    sent.forEach((field, value) -> {
      Optional<String> got = Optional.ofNullable(held.get(field));
      if (got.isPresent() && !same(field, value, got.get())) {
        changed.add(new ChangedByMeta(id.value(), name, field, value, got.get()));
      }
    });
    return changed;
  }

  /// Whether a change has been done: every field holds what the step wants.
  static boolean holds(Step step, Map<String, String> held) {
    return sent(step.intent()).entrySet().stream()
        .allMatch(w -> same(w.getKey(), w.getValue(), held.getOrDefault(w.getKey(), "")));
  }

  /// The lines of a step whose starting values no longer hold.
  static List<String> moved(Step step, Map<String, String> held) {
    Stream<String> lines =
        starting(step)
            .filter(c ->
                !WireFields.same(
                    c.field(), c.wireBefore().orElse(""), held.getOrDefault(c.field(), "")))
            .map(c ->
                "%s is “%s” now"
                    .formatted(
                        c.label(), WireFields.shown(c.field(), held.getOrDefault(c.field(), ""))));
    Stream<String> wholes =
        wholes(step).entrySet().stream()
            .filter(before -> !before.getValue().equals(held.getOrDefault(before.getKey(), "")))
            .map(before ->
                before.getKey().equals(TARGETING)
                    ? "the audience has changed"
                    : "what counts for the ad has changed");
    return Stream.concat(lines, wholes).toList();
  }

  /// The fields of an object that say whether a step has been done, or may still be.
  static List<String> fields(Step step) {
    return Stream.of(
            starting(step).map(FieldChange::field),
            sent(step.intent()).sequencedKeySet().stream(),
            wholes(step).sequencedKeySet().stream())
        .flatMap(names -> names)
        .distinct()
        .toList();
  }

  /// The fields that a step sets.
  static SequencedMap<String, String> sent(Step step) {
    return sent(step.intent());
  }

  /// Fields into which a step puts parts, as they were: each is sent back whole, so nobody may have
  /// changed any of it.
  private static SequencedMap<String, String> wholes(Step step) {
    SequencedMap<String, String> wholes = new LinkedHashMap<>();
    if (step.intent() instanceof Intent.ChangeObject change) {
      for (ObjectChange each : change.changes()) {
        switch (each) {
          case ObjectChange.SetAudience(_, _, LiveTargeting before) ->
              wholes.put(TARGETING, before.json());
          case ObjectChange.SetPixel(_, String held) -> wholes.put(TRACKING, held);
          default -> {}
        }
      }
    }
    return wholes;
  }

  private static Stream<FieldChange> starting(Step step) {
    return step.changes().stream().filter(c -> c.wireBefore().isPresent());
  }

  private static SequencedMap<String, String> sent(Intent intent) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    switch (intent) {
      case Intent.UploadImage _, Intent.CopyImage _, Intent.MakeCreative _ -> {}
      case Intent.MakeCopy(_, CopySpec spec) -> {
        fields.put("name", spec.name());
        fields.put("status", "PAUSED");
        spec.budget().ifPresent(b -> budget(fields, b));
        // nested values come back in other words, and are compared by nobody here
        spec.carried().stream()
            .filter(c -> COMPARED.contains(c.field()))
            .forEach(c -> fields.put(c.field(), c.value()));
      }
      // which one it is, is known once that step is done
      case Intent.ShowCreative show -> fields.put("creative", "that of step " + show.madeBy());
      case Intent.MakeCampaign(CampaignSpec spec) -> {
        fields.put("name", spec.name());
        fields.put("status", "PAUSED");
        fields.put("objective", spec.objective().name());
        spec.budget().ifPresent(b -> budget(fields, b));
        spec.budget().ifPresent(_ -> fields.put("bid_strategy", spec.bidStrategy().name()));
        spec.spendCap().ifPresent(c -> fields.put("spend_cap", Long.toString(c.minor())));
      }
      case Intent.MakeAdSet(_, AdSetSpec spec) -> {
        fields.put("name", spec.name());
        fields.put("status", "PAUSED");
        fields.put("optimization_goal", spec.goal().name());
        fields.put("billing_event", spec.billingEvent().name());
        spec.budget().ifPresent(b -> budget(fields, b));
        spec.budget().ifPresent(_ -> fields.put("bid_strategy", spec.bidStrategy().name()));
        spec.bidAmount().ifPresent(b -> fields.put("bid_amount", Long.toString(b.minor())));
        spec.destination().ifPresent(d -> fields.put("destination_type", d.name()));
        spec.options().spend().least().ifPresent(b -> bound(fields, b, "_min_spend_target"));
        spec.options().spend().most().ifPresent(b -> bound(fields, b, "_spend_cap"));
        spec.start().ifPresent(t -> fields.put("start_time", META_TIME.format(t)));
        spec.end().ifPresent(t -> fields.put("end_time", META_TIME.format(t)));
      }
      case Intent.MakeAd(_, _, AdSpec spec) -> {
        fields.put("name", spec.name());
        fields.put("status", "PAUSED");
      }
      case Intent.ChangeObject(_, _, List<ObjectChange> changes) ->
          fields.putAll(WireFields.of(changes));
    }
    return fields;
  }

  private static void bound(SequencedMap<String, String> fields, Budget budget, String name) {
    switch (budget) {
      case Budget.Daily(var amount) -> fields.put("daily" + name, Long.toString(amount.minor()));
      case Budget.Lifetime(var amount) ->
          fields.put("lifetime" + name, Long.toString(amount.minor()));
    }
  }

  private static void budget(SequencedMap<String, String> fields, Budget budget) {
    switch (budget) {
      case Budget.Daily(var amount) -> fields.put("daily_budget", Long.toString(amount.minor()));
      case Budget.Lifetime(var amount) ->
          fields.put("lifetime_budget", Long.toString(amount.minor()));
    }
  }

  /// Meta gives the goal REACH back as IMPRESSIONS: no difference. Source: public clients.
  private static boolean same(String field, String sent, String got) {
    return WireFields.same(field, sent, got)
        || (field.equals("optimization_goal") && sent.equals("REACH") && got.equals("IMPRESSIONS"));
  }
}
