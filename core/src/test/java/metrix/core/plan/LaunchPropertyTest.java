package metrix.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import metrix.core.guard.Guards;
import metrix.marketing.GraphUrl;
import metrix.model.Problem;
import metrix.testkit.Gen;
import org.junit.jupiter.api.Test;

class LaunchPropertyTest {
  private final AtomicInteger ids = new AtomicInteger();
  private final Planner planner =
      new Planner(
          InstantSource.fixed(Forms.NOW), () -> "plan" + ids.incrementAndGet(), Guards.NONE);

  @Test
  void theSameDraftGivesTheSamePlan() {
    Gen.forAll(
        100,
        gen -> {
          LaunchDraft draft = Forms.draft(rows(gen));

          Planned one = planner.launch(draft, Forms.empty(), GraphUrl.META);
          Planned two = planner.launch(draft, Forms.empty(), GraphUrl.META);

          assertThat(one.problems()).isEqualTo(two.problems());
          assertThat(one.plan().map(Plan::hash)).isEqualTo(two.plan().map(Plan::hash));
          assertThat(one.plan().map(Plan::steps)).isEqualTo(two.plan().map(Plan::steps));
        });
  }

  @Test
  void everyRowIsMadeOnceOrTheSheetIsRefusedAtACell() {
    Gen.forAll(
        200,
        gen -> {
          List<LaunchRow> rows = rows(gen);
          Planned planned = planner.launch(Forms.draft(rows), Forms.empty(), GraphUrl.META);

          if (planned.plan().isPresent()) {
            for (LaunchRow row : rows) {
              assertThat(planned.plan().get().steps())
                  .filteredOn(s -> s.kind() == Step.Kind.AD && s.rows().contains(row.row()))
                  .as("row %d", row.row())
                  .hasSize(1);
            }
          } else {
            assertThat(planned.problems())
                .filteredOn(Problem::isError)
                .isNotEmpty()
                .allMatch(
                    p -> rows.stream().anyMatch(r -> p.at().startsWith("row " + r.row() + ", ")));
          }
        });
  }

  @Test
  void whatRowsShareIsMadeOnce() {
    Gen.forAll(
        100,
        gen -> {
          List<LaunchRow> rows = sound(gen);
          Plan plan =
              planner.launch(Forms.draft(rows), Forms.empty(), GraphUrl.META).plan().orElseThrow();

          assertThat(count(plan, Step.Kind.CAMPAIGN))
              .isEqualTo(rows.stream().map(r -> r.form().campaign().name()).distinct().count());
          assertThat(count(plan, Step.Kind.AD_SET))
              .isEqualTo(
                  rows.stream()
                      .map(r -> r.form().campaign().name() + "\n" + r.form().adSet().name())
                      .distinct()
                      .count());
          assertThat(count(plan, Step.Kind.IMAGE))
              .isEqualTo(
                  rows.stream().flatMap(r -> r.form().ad().images().stream()).distinct().count());
          assertThat(plan.cost().calls())
              .as("images travel together")
              .isGreaterThanOrEqualTo(plan.steps().size() - (int) count(plan, Step.Kind.IMAGE));
        });
  }

  private static long count(Plan plan, Step.Kind kind) {
    return plan.steps().stream().filter(s -> s.kind() == kind).count();
  }

  /// Rows of which some are wrong: a budget, an image, or an ad that is there twice.
  private static List<LaunchRow> rows(Gen gen) {
    List<LaunchRow> rows = new ArrayList<>(sound(gen));
    if (gen.oneIn(3)) {
      int at = gen.number(0, rows.size() - 1);
      LaunchRow row = rows.get(at);
      rows.set(at, new LaunchRow(row.row(), broken(gen, row.form()), row.activate()));
    }
    return rows;
  }

  private static LaunchForm broken(Gen gen, LaunchForm form) {
    return switch (gen.number(1, 3)) {
      case 1 ->
          new LaunchForm(form.campaign(), Forms.adSet(form.adSet().name(), gen.text(4)), form.ad());
      case 2 ->
          new LaunchForm(form.campaign(), form.adSet(), Forms.ad(form.ad().name(), "missing.jpg"));
      default -> new LaunchForm(form.campaign(), form.adSet(), Forms.ad("Ad 0", "a.png"));
    };
  }

  private static List<LaunchRow> sound(Gen gen) {
    boolean activate = gen.flag();
    List<LaunchForm> forms = new ArrayList<>();
    int count = gen.number(1, 12);
    for (int i = 0; i < count; i++) {
      forms.add(
          Forms.form(
              "Campaign " + gen.number(1, 3),
              "Set " + gen.number(1, 3),
              "Ad " + i,
              gen.oneOf("a.png", "b.png", "c.png")));
    }
    return Forms.rows(activate, forms.toArray(LaunchForm[]::new));
  }
}
