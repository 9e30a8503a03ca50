package metrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.cli.table.Cell;
import metrix.cli.table.Format;
import metrix.cli.table.Table;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.core.plan.LaunchDraft;
import metrix.core.plan.Planned;
import metrix.core.plan.Planner;
import metrix.core.sheet.Column;
import metrix.core.sheet.LaunchSheet;
import metrix.marketing.http.ApiVersion;
import metrix.marketing.http.MetaMarketingApi;
import metrix.model.AdAccount;
import metrix.model.ConfiguredStatus;
import metrix.model.Problem;
import metrix.testkit.DemoSimulator;
import metrix.testkit.Gen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Export, edit, launch with the accounts of the simulator, through the files that are written.
class SheetRoundTripTest {
  private static final Instant NOW = DemoSimulator.START;

  private static final List<Snapshot> SHOPS = new ArrayList<>();
  private static DemoSimulator simulator;
  private static MetaMarketingApi meta;

  @BeforeAll
  static void readTheShops() {
    simulator = DemoSimulator.start();
    meta =
        MetaMarketingApi.open(
            simulator.token(), simulator.graph(), ApiVersion.V26_0, InstantSource.fixed(NOW));
    for (AdAccount account : meta.adAccounts()) {
      if (!account.usable()) {
        continue;
      }
      SHOPS.add(
          new Snapshot(
              account, meta.campaigns(account), meta.adSets(account), meta.ads(account), NOW));
    }
  }

  @AfterAll
  static void close() {
    meta.close();
    simulator.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "XLSX"})
  void asksForNothingWhenNothingWasEdited(Format format) {
    assertThat(SHOPS).isNotEmpty();
    for (Snapshot shop : SHOPS) {
      Planned planned = planned(shop, format.bytes(sheet(shop)));

      assertThat(planned.plan()).isEmpty();
      assertThat(planned.problems()).noneMatch(Problem::isError);
    }
  }

  @Test
  void changesExactlyTheCellThatWasEdited() {
    List<Snapshot> filled = SHOPS.stream().filter(s -> !s.ads().isEmpty()).toList();
    Gen.forAll(
        60,
        gen -> {
          Snapshot shop = gen.oneOf(filled);
          Table sheet = sheet(shop);
          int row = gen.number(0, sheet.rows().size() - 1);
          Column column =
              gen.oneOf(
                  Column.CAMPAIGN,
                  Column.AD_SET,
                  Column.AD,
                  Column.CAMPAIGN_DAILY_BUDGET,
                  Column.AD_SET_DAILY_BUDGET,
                  Column.CAMPAIGN_SPEND_CAP,
                  Column.END,
                  Column.LOCATIONS,
                  Column.AGE_MAX,
                  Column.GENDERS,
                  Column.INTERESTS,
                  Column.LANGUAGES,
                  Column.STATUS);
          String held = sheet.rows().get(row).get(at(sheet, column)).text();
          String id = sheet.rows().get(row).get(at(sheet, idOf(column))).text();
          Optional<String> edited = edited(column, held, gen);
          String campaign = sheet.rows().get(row).get(at(sheet, Column.CAMPAIGN_ID)).text();
          if (edited.isEmpty() || archived(shop, id) || fixed(shop, campaign, column)) {
            return;
          }
          Planned planned =
              planned(
                  shop,
                  gen.oneOf(Format.CSV, Format.XLSX).bytes(with(sheet, row, column, edited.get())));

          assertThat(planned.problems()).noneMatch(Problem::isError);
          assertThat(planned.plan().orElseThrow().steps())
              .singleElement()
              .satisfies(s -> assertThat(s.existing().orElseThrow().value()).isEqualTo(id))
              .satisfies(s -> assertThat(s.rows()).containsExactly(row + 2))
              .satisfies(s -> assertThat(s.changes()).hasSize(1));
        });
  }

  private static Optional<String> edited(Column column, String held, Gen gen) {
    return switch (column) {
      case STATUS ->
          switch (held) {
            case "ACTIVE" -> Optional.of("PAUSED");
            case "PAUSED" -> Optional.of("ACTIVE");
            default -> Optional.empty();
          };
      case CAMPAIGN, AD_SET, AD -> Optional.of(held + gen.oneOf(" 2", "é", ", and \"more\""));
      case CAMPAIGN_SPEND_CAP -> Optional.of(gen.oneOf("987654", "1234567"));
      case END -> Optional.of("2031-03-01 12:00");
      case LOCATIONS -> Optional.of("country:CA;country:" + (held.contains("MX") ? "JP" : "MX"));
      case AGE_MAX ->
          held.isEmpty() ? Optional.empty() : Optional.of(held.equals("60") ? "61" : "60");
      case GENDERS ->
          held.isEmpty() ? Optional.empty() : Optional.of(held.equals("male") ? "female" : "male");
      case INTERESTS ->
          held.contains(";") ? Optional.of(held.substring(0, held.indexOf(';'))) : Optional.empty();
      case LANGUAGES -> Optional.of(held.isEmpty() ? "6;24" : held + ";31");
      default -> held.isEmpty() ? Optional.empty() : Optional.of("1" + held);
    };
  }

  private static int at(Table sheet, Column column) {
    return sheet.names().indexOf(column.title());
  }

  private static Column idOf(Column column) {
    return switch (column) {
      case CAMPAIGN, CAMPAIGN_DAILY_BUDGET -> Column.CAMPAIGN_ID;
      case CAMPAIGN_SPEND_CAP -> Column.CAMPAIGN_ID;
      case AD, STATUS -> Column.AD_ID;
      default -> Column.AD_SET_ID;
    };
  }

  /// Of what is archived only the name can change.
  private static boolean archived(Snapshot shop, String id) {
    return shop.campaigns().stream()
            .anyMatch(c -> c.id().value().equals(id) && c.status() == ConfiguredStatus.ARCHIVED)
        || shop.adSets().stream()
            .anyMatch(s -> s.id().value().equals(id) && s.status() == ConfiguredStatus.ARCHIVED);
  }

  /// What the law lets nobody narrow, and ad sets whose places want names that a sheet must say.
  private static boolean fixed(Snapshot shop, String campaign, Column column) {
    boolean audience =
        switch (column) {
          case LOCATIONS, AGE_MAX, GENDERS, INTERESTS, LANGUAGES -> true;
          default -> false;
        };
    return audience
        && shop.campaigns().stream()
            .anyMatch(c -> c.id().value().equals(campaign) && !c.specialAdCategories().isEmpty());
  }

  private static Table sheet(Snapshot shop) {
    return new AdsSheet(shop).of(new ObjectTables(shop, NOW).ads());
  }

  private static Table with(Table sheet, int row, Column column, String text) {
    var rows = new ArrayList<>(sheet.rows());
    var cells = new ArrayList<>(rows.get(row));
    cells.set(at(sheet, column), Cell.of(text));
    rows.set(row, cells);
    return new Table(sheet.about(), sheet.columns(), rows, Optional.empty());
  }

  private static Planned planned(Snapshot shop, byte[] file) {
    var read = LaunchSheet.read(file);
    assertThat(read.problems().stream().filter(p -> !p.what().contains("no rows"))).isEmpty();
    LaunchSheet.Resolved resolved =
        LaunchSheet.resolve(read.value().orElseGet(List::of), shop, meta, NOW);
    assertThat(resolved.problems()).isEmpty();
    assertThat(resolved.rows()).isEmpty();
    var draft =
        new LaunchDraft(
            "sheet", shop.account(), Optional.empty(), Optional.empty(), List.of(), Map.of());
    return new Planner(InstantSource.fixed(NOW), () -> "plan", Guards.NONE)
        .sheet(draft, resolved.edits(), shop, meta.graph(), List.of());
  }
}
